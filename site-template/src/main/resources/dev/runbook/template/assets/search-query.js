/*
 * Answers a query from the shards: its tokens find pages, what is not found is looked for with typing errors, and the
 * best pages are shown. Loads as little as it can: the directory, a shard or two for each token, and the results.
 */
(function () {
  "use strict";

  const Shards = window.runbookShards.Shards;
  const pagesOf = window.runbookShards.pagesOf;
  const postings = window.runbookShards.postings;
  const digit = window.runbookShards.digit;
  const Plan = window.runbookPlan;
  const Rank = window.runbookRank;

  const FEW_SHARDS = 2;
  const FEW_CHUNKS = 3;
  const MOST_CHUNKS = 12;
  const CANDIDATES = 20;
  const SPELLINGS = 6;

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
      const found = await this.attempt(text, filters || {}, most);
      if (!this.shards.stale) {
        return found;
      }
      this.shards = new Shards(this.root, Date.now());
      return this.attempt(text, filters || {}, most);
    }

    async attempt(text, filters, most) {
      const index = await this.shards.index();
      const plan = Plan.plan(text, index.stop.split(" "));
      await this.look(plan.tokens, index);
      await this.respell(plan, index);
      await this.complete(plan);
      const pages = await this.narrow(Rank.scores(plan.units, plan.tokens), plan, filters, index);
      return { total: pages.size, results: await this.hits(Rank.top(pages, most), index) };
    }

    /* The services, kinds and severities that there are. */
    async facets() {
      await this.shards.index();
      return this.shards.load("facets");
    }

    look(tokens, index) {
      return Promise.all(tokens.map((token) => (token.begins ? this.lookBegins(token, index) : this.lookExact(token, index))));
    }

    async lookExact(token, index) {
      for (const entry of await this.shards.range("t", token.term, token.term, 1)) {
        token.sources.push(source(pagesOf(entry[1]), 1, index));
      }
    }

    /*
     * Also terms that begin with what was typed so far, which are no rarer than the term itself; when they are too many,
     * only the heaviest pages of all of them.
     */
    async lookBegins(token, index) {
      await this.lookExact(token, index);
      const known = token.sources.length > 0 ? token.sources[0].count : 0;
      const spread = await this.shards.spread("t", token.typed);
      const table = spread <= FEW_SHARDS ? "t" : "p";
      const to = spread <= FEW_SHARDS ? token.typed + "\uffff" : token.typed;
      for (const [key, value] of await this.shards.range(table, token.typed, to, FEW_SHARDS)) {
        if (table === "p") {
          const pages = postings(value);
          token.sources.push(source({ count: pages.size * 8, pages: pages, chunks: [] }, 0.6, index));
        } else if (key !== token.term) {
          const found = pagesOf(value);
          found.count = Math.max(found.count, known);
          token.sources.push(source(found, 0.45 + 0.5 * token.typed.length / key.length, index));
        }
      }
    }

    /*
     * Looks for names that are spelt almost like a word that was not found, then for names that hold the word so spelt;
     * failing that, for names almost like the word and its neighbours written as one.
     */
    async respell(plan, index) {
      const lost = plan.tokens.filter((token) => token.cover === 1 && !token.run
        && token.sources.length === 0 && !token.typed.startsWith("-"));
      const respelt = new Map();
      await Promise.all(lost.map(async (token) => {
        const names = await this.near(token, index);
        const part = plan.parts.find((it) => it.unit === token.units[0]);
        if (names.length > 0 && part) {
          respelt.set(part, names[0].term);
        }
      }));
      if (lost.length === 0) {
        return;
      }
      const parts = plan.parts.map((part) => ({
        text: respelt.get(part) || part.text, unit: part.unit, word: part.word, last: false,
        changed: respelt.has(part), lost: !respelt.has(part) && lost.some((token) => token.units[0] === part.unit)
      }));
      const right = Plan.runs(parts, (run) => run.some((part) => part.changed));
      await this.look(right, index);
      const wrong = Plan.runs(parts, (run) => run.some((part) => part.lost)).slice(0, SPELLINGS);
      await Promise.all(wrong.map((token) => this.near(token, index)));
      plan.tokens.push(...right, ...wrong);
    }

    async near(token, index) {
      const names = (await window.runbookSpelling.near(this.shards, token)).slice(0, SPELLINGS);
      await Promise.all(names.map(async (name) => {
        for (const entry of await this.shards.range("t", name.term, name.term, 1)) {
          token.sources.push(source(pagesOf(entry[1]), name.share, index));
        }
      }));
      return names;
    }

    /*
     * Of a term with many pages only the heaviest are at hand. When that is so for every word, asks for all pages of the
     * rarest; then for the rest of each word where the best candidates stand.
     */
    async complete(plan) {
      if (plan.units < 2) {
        return;
      }
      const sources = plan.tokens.flatMap((token) => token.sources);
      const wanted = new Map();
      if (sources.length > 0 && sources.every((one) => one.chunks.length > 0)) {
        sources.slice().sort((one, other) => one.chunks.length - other.chunks.length).slice(0, 2)
          .filter((one) => one.chunks.length <= FEW_CHUNKS)
          .forEach((one) => one.chunks.forEach((chunk) => wanted.set(chunk.name, one)));
        await this.fill(wanted);
        wanted.clear();
      }
      for (const page of Rank.top(Rank.scores(plan.units, plan.tokens), CANDIDATES)) {
        for (const one of sources) {
          const chunk = one.pages.has(page) ? null : one.chunks.filter((it) => it.first <= page).pop();
          if (chunk && wanted.size < MOST_CHUNKS) {
            wanted.set(chunk.name, one);
          }
        }
      }
      await this.fill(wanted);
    }

    /* Adds the pages of chunks, a map from a chunk's name to its source. */
    async fill(wanted) {
      await Promise.all(Array.from(wanted, async (want) => {
        const value = await this.shards.load(want[0]);
        postings(value || "").forEach((weight, page) => want[1].pages.set(page, weight));
      }));
    }

    /* Only pages that all filters let through; without any token all pages of a filter. */
    async narrow(found, plan, filters, index) {
      if (!filters.service && !filters.kind && !filters.severity) {
        return found;
      }
      const facets = await this.facets();
      const at = facets.services.findIndex((service) => service[0] === filters.service);
      const first = filters.service ? (at < 0 ? index.pages : facets.services[at][1]) : 0;
      const end = filters.service && at + 1 < facets.services.length ? facets.services[at + 1][1] : index.pages;
      let pages = Array.from(found).filter((entry) => entry[0] >= first && entry[0] < end);
      if (plan.parts.length === 0) {
        pages = Array.from({ length: Math.max(0, end - first) }, (_, i) => [first + i, 1]);
      }
      if (filters.kind || filters.severity) {
        const signs = await this.signs(pages, index);
        const kind = facets.kinds.indexOf(filters.kind);
        const severity = facets.severities.indexOf(filters.severity);
        pages = pages.filter((entry) => {
          const sign = signs(entry[0]);
          return (!filters.kind || sign[0] === kind) && (!filters.severity || sign[1] === severity);
        });
      }
      return new Map(pages);
    }

    /* Gives the kind and the severity of a page as numbers. */
    async signs(pages, index) {
      const size = index.pagesPerFilter;
      const shards = new Map();
      for (const shard of new Set(pages.map((entry) => Math.floor(entry[0] / size)))) {
        shards.set(shard, (await this.shards.load("a" + shard)) || "");
      }
      return (page) => {
        const place = 2 * (page % size);
        return Array.from(shards.get(Math.floor(page / size)).slice(place, place + 2), (sign) => digit.get(sign));
      };
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

  /* Pages with weights; share is how much a match of this kind counts, rarity how much the term tells pages apart. */
  function source(found, share, index) {
    return {
      pages: found.pages,
      chunks: found.chunks,
      count: found.count,
      share: share,
      rarity: Math.log(1 + index.pages / Math.max(1, found.count))
    };
  }

  window.RunbookSearch = Search;
})();
