/*
 * Finds names that differ from what was typed by one or two typing errors: a missing, additional or wrong character, or
 * two that changed places. Names stand under three characters of their head, middle and tail (see Grams.java); an error
 * hits at most one of them.
 */
(function () {
  "use strict";

  const DIGITS = window.runbookShards.DIGITS;
  const MAX_LENGTH = window.runbookTerms.MAX_LENGTH;
  const MOST_SHARDS = 3;
  const GRAM = 3;

  /* Names near a token, the nearest first, each with how much it counts. */
  async function near(shards, token) {
    const typed = token.term;
    if (typed.length < 4) {
      return [];
    }
    const errors = typed.length < 8 ? 1 : 2;
    const last = typed.length - GRAM;
    const middle = Math.floor(last / 2);
    const ends = [["h", 0], ["t", last]];
    const middles = [["m", middle], ["m", middle - 1], ["m", middle + 1]];
    const found = new Map();
    await gather(shards, token, ends, errors, found);
    if (found.size === 0) {
      await gather(shards, token, middles, errors, found);
    }
    return Array.from(found, function (entry) { return { term: entry[0], share: 0.9 - 0.25 * entry[1] }; })
      .sort(function (one, other) { return other.share - one.share || (one.term < other.term ? -1 : 1); });
  }

  async function gather(shards, token, places, errors, found) {
    const typed = token.term;
    await Promise.all(places.map(async function (place) {
      if (place[1] < 0 || place[1] + GRAM > typed.length) {
        return;
      }
      const key = place[0] + typed.substr(place[1], GRAM);
      const shortest = DIGITS[Math.max(GRAM, typed.length - errors)];
      const longest = DIGITS[token.begins ? MAX_LENGTH : Math.min(MAX_LENGTH, typed.length + errors)];
      for (const entry of await shards.range("f", key + shortest, key + longest + "\uffff", MOST_SHARDS)) {
        const name = entry[0].slice(key.length + 1);
        const distance = differ(typed, name, errors, token.begins);
        if (distance <= errors) {
          found.set(name, Math.min(distance, found.has(name) ? found.get(name) : distance));
        }
      }
    }));
  }

  /*
   * The least number of errors that turn one text into the other, more than most when it is more. Unfinished text is
   * compared with the beginning of the name that fits best.
   */
  function differ(typed, name, most, unfinished) {
    let before = [];
    let row = Array.from({ length: name.length + 1 }, function (_, i) { return i; });
    for (let i = 1; i <= typed.length; i++) {
      const next = [i];
      let least = i;
      for (let j = 1; j <= name.length; j++) {
        const same = typed[i - 1] === name[j - 1];
        let cost = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (same ? 0 : 1));
        if (i > 1 && j > 1 && typed[i - 1] === name[j - 2] && typed[i - 2] === name[j - 1]) {
          cost = Math.min(cost, before[j - 2] + 1);
        }
        next.push(cost);
        least = Math.min(least, cost);
      }
      if (least > most) {
        return most + 1;
      }
      before = row;
      row = next;
    }
    return unfinished ? Math.min.apply(null, row) : row[name.length];
  }

  window.runbookSpelling = { near: near, differ: differ };
})();
