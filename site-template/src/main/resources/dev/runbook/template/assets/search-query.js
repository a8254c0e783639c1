/*
 * Answers a query from the shards: what was typed becomes tokens, each token finds pages, and pages are ranked by how
 * many of the tokens they have, how rare these are and how much they say of the page.
 */
(function () {
  "use strict";

  const Terms = window.runbookTerms;
  const Shards = window.runbookShards.Shards;
  const pagesOf = window.runbookShards.pagesOf;
  const postings = window.runbookShards.postings;

  const FEW_SHARDS = 2;
  const MOST_CHUNKS = 6;
  const CANDIDATES = 60;
  const SPELLINGS = 8;

  class Search {
    constructor(root) {
      this.root = root;
      this.shards = new Shards(root);
    }

    /*
     * The best results, at most so many, as { results, total }. Filters are service, kind and severity; an empty one is
     * none. An index that was replaced while this page was open is loaded anew.
     */
    async find(text, filters, most) {
      const found = await this.attempt(text, filters, most);
      if (!this.shards.stale) {
        return found;
      }
      this.shards = new Shards(this.root, Date.now());
      return this.attempt(text, filters, most);
    }

    async attempt(text, filters, most) {
      const index = await this.shards.index();
      const tokens = plan(text, index.stop.split(" "));
      await Promise.all(tokens.map((token) => this.look(token, index)));
      await this.respell(tokens, index);
      await this.complete(tokens);
      const ranked = await this.narrow(rank(tokens), tokens, filters, index);
      return { total: ranked.length, results: await this.hits(ranked.slice(0, most), index) };
    }

    /* The services, kinds and severities that there are. */
    async facets() {
      await this.shards.index();
      return this.shards.load("facets");
    }

    /* Finds the pages of a token: of the term itself, and of terms that begin with what was typed so far. */
    async look(token, index) {
      const from = token.begins ? token.typed : token.term;
      const spread = token.begins ? await this.shards.spread("t", from) : 1;
      if (spread <= FEW_SHARDS) {
        const reads = [this.shards.range("t", token.term, token.term, 1)];
        if (token.begins) {
          reads.push(this.shards.range("t", from, from + "\uffff", FEW_SHARDS));
        }
        for (const [key, value] of new Map((await Promise.all(reads)).flat())) {
          const share = key === token.term ? 1 : 0.45 + 0.5 * token.typed.length / key.length;
          token.sources.push(source(pagesOf(value), share, index));
        }
      } else {
        const [exact, heaviest] = await Promise.all([
          this.shards.range("t", token.term, token.term, 1),
          this.shards.range("p", from, from, 1)]);
        exact.forEach((entry) => token.sources.push(source(pagesOf(entry[1]), 1, index)));
        heaviest.forEach((entry) => {
          const pages = postings(entry[1]);
          token.sources.push(source({ count: pages.size * 8, pages: pages, chunks: [] }, 0.6, index));
        });
      }
    }

    /* Looks for names that are spelt almost like a token that was not found. */
    async respell(tokens, index) {
      if (!tokens.some((token) => !token.extra && token.sources.length === 0)) {
        return;
      }
      await Promise.all(tokens.filter((token) => token.sources.length === 0).map(async (token) => {
        const names = await window.runbookSpelling.near(this.shards, token);
        await Promise.all(names.slice(0, SPELLINGS).map(async (name) => {
          for (const entry of await this.shards.range("t", name.term, name.term, 1)) {
            token.sources.push(source(pagesOf(entry[1]), name.share, index));
          }
        }));
      }));
    }

    /* Of a term with many pages only the heaviest are at hand: asks for the rest where the best candidates stand. */
    async complete(tokens) {
      if (tokens.length < 2) {
        return;
      }
      const best = top(scores(tokens), CANDIDATES);
      const wanted = [];
      for (const token of tokens) {
        for (const one of token.sources) {
          const names = new Set();
          for (const page of best) {
            const chunk = one.chunks.filter((it) => it.first <= page).pop();
            if (chunk && !one.pages.has(page) && wanted.length + names.size < MOST_CHUNKS) {
              names.add(chunk.name);
            }
          }
          names.forEach((name) => wanted.push({ source: one, name: name }));
        }
      }
      await Promise.all(wanted.map(async (want) => {
        const value = await this.shards.load(want.name);
        postings(value || "").forEach((weight, page) => want.source.pages.set(page, weight));
      }));
    }

    /* Only pages that all filters let through; without any token all pages of a filter. */
    async narrow(ranked, tokens, filters, index) {
      const wanted = filters || {};
      if (!wanted.service && !wanted.kind && !wanted.severity) {
        return ranked;
      }
      const facets = await this.facets();
      const at = facets.services.findIndex((service) => service[0] === wanted.service);
      const first = wanted.service ? (at < 0 ? index.pages : facets.services[at][1]) : 0;
      const end = wanted.service && at + 1 < facets.services.length ? facets.services[at + 1][1] : index.pages;
      let pages = ranked.filter((page) => page >= first && page < end);
      if (tokens.length === 0) {
        pages = Array.from({ length: Math.max(0, end - first) }, (_, i) => first + i);
      }
      const kind = facets.kinds.indexOf(wanted.kind);
      const severity = facets.severities.indexOf(wanted.severity);
      if (!wanted.kind && !wanted.severity) {
        return pages;
      }
      const signs = new Map();
      for (const shard of new Set(pages.map((page) => Math.floor(page / index.pagesPerFilter)))) {
        signs.set(shard, (await this.shards.load("a" + shard)) || "");
      }
      return pages.filter((page) => {
        const text = signs.get(Math.floor(page / index.pagesPerFilter));
        const place = 2 * (page % index.pagesPerFilter);
        return (!wanted.kind || window.runbookShards.digit.get(text[place]) === kind)
          && (!wanted.severity || window.runbookShards.digit.get(text[place + 1]) === severity);
      });
    }

    async hits(pages, index) {
      const rows = await Promise.all(pages.map(async (page) => {
        const shard = await this.shards.load("m" + Math.floor(page / index.pagesPerShard));
        return shard && shard[page % index.pagesPerShard];
      }));
      return rows.filter(Boolean).map((row) => ({
        url: this.root + row[0], title: row[1], kind: row[2], service: row[3], severity: row[4], snippet: row[5]
      }));
    }
  }

  /*
   * What was typed as tokens. The last word may be unfinished. An extra token (a word as a whole beside its parts, the
   * whole query without blanks) makes a page that has it better, but one that lacks it no worse.
   */
  function plan(text, stop) {
    const all = Terms.words(text);
    const telling = all.filter((word) => word.parts.length > 1 || !stop.includes(word.parts[0]));
    const words = telling.length > 0 ? telling : all;
    const tokens = new Map();
    function add(typed, begins, extra, whole) {
      const term = Terms.term(typed);
      const known = tokens.get(term);
      tokens.set(term, {
        typed: typed, term: term, sources: [],
        begins: begins || (known ? known.begins : false),
        extra: extra && (known ? known.extra : true),
        whole: whole || (known ? known.whole : false)
      });
    }
    words.forEach((word, i) => {
      const unfinished = i === words.length - 1 && word === all[all.length - 1] && !/\s$/.test(text);
      const whole = word.parts.join("");
      if (word.flag) {
        add("-" + word.parts[0], unfinished && word.parts.length === 1, false, false);
      }
      word.parts.forEach((part, j) => {
        const last = unfinished && j === word.parts.length - 1;
        if (part.length > 1 || last) {
          add(part, last, word.flag && j === 0, false);
        }
      });
      if (word.parts.length > 1) {
        add(whole, unfinished, true, true);
        if (word.flag) {
          add("-" + whole, false, true, true);
        }
      }
    });
    const run = all.flatMap((word) => word.parts).join("");
    if (all.length > 1 && run.length <= Terms.MAX_LENGTH) {
      add(run, false, true, true);
    }
    return Array.from(tokens.values());
  }

  function source(found, share, index) {
    return {
      pages: found.pages,
      chunks: found.chunks,
      share: share,
      rarity: Math.log(1 + index.pages / Math.max(1, found.count))
    };
  }

  /* A map from page to score; a page is better the more of the tokens it has, the rare ones above all. */
  function scores(tokens) {
    const all = new Map();
    let possible = 0;
    for (const token of tokens) {
      const rarity = token.sources.reduce((most, one) => Math.max(most, one.rarity * one.share), 0) || 1;
      possible += token.extra ? 0 : rarity;
      const best = new Map();
      for (const one of token.sources) {
        one.pages.forEach((weight, page) => {
          best.set(page, Math.max(best.get(page) || 0, weight * one.share * one.rarity));
        });
      }
      best.forEach((score, page) => {
        const sum = all.get(page) || { score: 0, has: 0 };
        sum.score += score;
        sum.has += token.extra ? 0 : rarity;
        sum.whole = sum.whole || token.whole;
        all.set(page, sum);
      });
    }
    const totals = new Map();
    all.forEach((sum, page) => {
      const share = sum.whole ? Math.max(0.9, sum.has / possible) : sum.has / possible;
      totals.set(page, sum.score * share * share);
    });
    return totals;
  }

  function top(totals, most) {
    return Array.from(totals).sort((one, other) => other[1] - one[1] || one[0] - other[0])
      .slice(0, most).map((entry) => entry[0]);
  }

  function rank(tokens) {
    return top(scores(tokens), Infinity);
  }

  window.RunbookSearch = Search;
})();
