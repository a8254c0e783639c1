/*
 * Loads the shards of the index (see IndexWriter.java) by script tags, which work from file:// too, and reads them.
 */
(function () {
  "use strict";

  const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
  const VALUE = new Map(Array.from(DIGITS, function (digit, value) { return [digit, value]; }));

  const waiting = new Map();
  window.runbookSearch = function (version, name, value) {
    const take = waiting.get(name);
    if (take) {
      take({ version: version, value: value });
    }
  };

  /* A shard as a script; nothing where there is none. */
  function script(url, name) {
    return new Promise(function (resolve) {
      const element = document.createElement("script");
      function done(shard) {
        waiting.delete(name);
        element.remove();
        resolve(shard);
      }
      waiting.set(name, done);
      element.onerror = function () { done(null); };
      element.onload = function () { done(null); };
      element.src = url;
      document.head.append(element);
    });
  }

  class Shards {
    /* fresh is added to the directory's address, so that the browser does not take one that it kept. */
    constructor(root, fresh) {
      this.folder = root + "search/data/";
      this.fresh = fresh ? "?t=" + fresh : "";
      this.stale = false;
      this.loaded = new Map();
      this.tables = new Map();
    }

    /* The directory, loaded once. */
    async index() {
      if (!this.directory) {
        this.directory = script(this.folder + "index.js" + this.fresh, "index");
      }
      const shard = await this.directory;
      if (!shard) {
        this.directory = null;
        throw new Error("The search index cannot be loaded.");
      }
      this.version = shard.version;
      return shard.value;
    }

    /* A shard's value; null where it cannot be loaded or belongs to another build than the directory. */
    load(name) {
      if (!this.loaded.has(name)) {
        this.loaded.set(name, script(this.folder + name + ".js?v=" + this.version, name));
      }
      const self = this;
      return this.loaded.get(name).then(function (shard) {
        if (!shard) {
          self.loaded.delete(name);
          return null;
        }
        self.stale = self.stale || shard.version !== self.version;
        return self.stale ? null : shard.value;
      });
    }

    /* The entries of one shard of a table as [key, value], sorted by key. */
    async entries(table, shard) {
      const name = table + shard;
      if (!this.tables.has(name)) {
        this.tables.set(name, entries((await this.load(name)) || ""));
      }
      return this.tables.get(name);
    }

    /* All entries whose key is from .. to, read from so many shards at most. */
    async range(table, from, to, most) {
      const firsts = (await this.index())[table];
      if (firsts.length === 0) {
        return [];
      }
      const first = shardOf(firsts, from);
      const last = Math.min(shardOf(firsts, to), first + most - 1);
      const reads = [];
      for (let shard = first; shard <= last; shard++) {
        reads.push(this.entries(table, shard));
      }
      return (await Promise.all(reads)).flat().filter(function (entry) {
        return entry[0] >= from && entry[0] <= to;
      });
    }

    /* In how many shards keys with a beginning stand. */
    async spread(table, beginning) {
      const firsts = (await this.index())[table];
      return shardOf(firsts, beginning + "\uffff") - shardOf(firsts, beginning) + 1;
    }
  }

  /* The last shard whose first key is not above the key. */
  function shardOf(firsts, key) {
    let low = 0;
    let high = firsts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (firsts[middle] <= key) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  function entries(text) {
    let before = "";
    return (text ? text.split(",") : []).map(function (entry) {
      const blank = entry.indexOf(" ");
      const end = blank < 0 ? entry.length : blank;
      before = before.slice(0, parseInt(entry[0], 36)) + entry.slice(1, end);
      return [before, blank < 0 ? "" : entry.slice(blank + 1)];
    });
  }

  /* Reads numbers and weights one after the other. */
  class Reader {
    constructor(text, at) {
      this.text = text;
      this.at = at;
    }

    weight() {
      return VALUE.get(this.text[this.at++]);
    }

    number() {
      let value = 0;
      let shift = 0;
      let digit = this.weight();
      while (digit >= 32) {
        value += (digit & 31) << shift;
        shift += 5;
        digit = this.weight();
      }
      return value + (digit << shift);
    }

    /* A map from page to weight. */
    postings() {
      const pages = new Map();
      let page = 0;
      while (this.at < this.text.length) {
        page += this.number();
        pages.set(page, this.weight());
      }
      return pages;
    }
  }

  /*
   * The pages of a term: how many, those at hand, and where all are when those at hand are only the heaviest.
   */
  function pagesOf(value) {
    const reader = new Reader(value, 1);
    if (value[0] === "=") {
      const pages = reader.postings();
      return { count: pages.size, pages: pages, chunks: [] };
    }
    const count = reader.number();
    const base = reader.number();
    const chunks = [];
    let page = 0;
    for (let rest = reader.number(); rest > 0; rest--) {
      page += reader.number();
      chunks.push({ name: "c" + (base + chunks.length), first: page });
    }
    return { count: count, pages: reader.postings(), chunks: chunks };
  }

  function postings(value) {
    return new Reader(value, 0).postings();
  }

  window.runbookShards = { Shards: Shards, pagesOf: pagesOf, postings: postings, digit: VALUE, DIGITS: DIGITS };
})();
