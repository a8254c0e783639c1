/*
 * Cuts a query into units, which are what a page should have, and tokens, which are terms of the index that stand for
 * one unit (a word, an option) or for several in a row (a name typed with or without blanks).
 */
(function () {
  "use strict";

  const Terms = window.runbookTerms;
  const MOST_UNITS = 14;
  const MOST_IN_RUN = 6;
  const MOST_PARTS_FOR_NAMES = 9;

  /*
   * A token: the term, what was typed, the units it stands for and how well it covers them; begins says that longer
   * terms that begin so will do, since the last word may be unfinished; run, that it is several parts written as one.
   */
  function token(typed, units, cover, begins, run) {
    return {
      typed: typed, term: Terms.term(typed), units: units, cover: cover, begins: begins, run: Boolean(run), sources: []
    };
  }

  /* Words that say nothing are no units, but may be part of a name. */
  function plan(text, stop) {
    const words = Terms.words(text);
    const unfinished = !/\s$/.test(text);
    const telling = words.some(function (word) { return word.parts.length > 1 || !stop.includes(word.parts[0]); });
    const parts = [];
    const tokens = [];
    let units = 0;
    words.forEach(function (word, w) {
      const last = unfinished && w === words.length - 1;
      if (word.option && units < MOST_UNITS) {
        tokens.push.apply(tokens, option(word, units, last));
        word.parts.forEach(function (part) { parts.push({ text: part, unit: units, word: w, last: false }); });
        units++;
        return;
      }
      word.parts.forEach(function (part, p) {
        const ends = last && p === word.parts.length - 1;
        const unit = units < MOST_UNITS && (!telling || !stop.includes(part)) && (part.length > 1 || ends) ? units++ : -1;
        if (unit >= 0) {
          tokens.push(token(part, [unit], 1, ends));
        }
        parts.push({ text: part, unit: unit, word: w, last: ends });
      });
    });
    return { units: units, parts: parts, tokens: tokens.concat(runs(parts, function () { return true; })) };
  }

  /* An option of a command: with its value above all, else without, else the word alone. */
  function option(word, unit, last) {
    const name = word.option.slice(1);
    const whole = word.parts.join("");
    if (whole === name) {
      return [token(word.option, [unit], 1, last), token(name, [unit], 0.6, false)];
    }
    return [
      token("-" + whole, [unit], 1, false), token(whole, [unit], 0.9, false),
      token(word.option, [unit], 0.5, false), token(name, [unit], 0.3, false)];
  }

  /*
   * Neighbouring parts written as one: compounds such as http_requests_total, and names, which in a long query nobody
   * writes apart. Only the last word and the whole query may go on.
   */
  function runs(parts, wanted) {
    const found = [];
    for (let from = 0; from < parts.length; from++) {
      for (let to = from + 2; to <= Math.min(parts.length, from + MOST_IN_RUN); to++) {
        const run = parts.slice(from, to);
        const oneWord = run[0].word === run[run.length - 1].word;
        if (!oneWord && parts.length > MOST_PARTS_FOR_NAMES) {
          break;
        }
        const typed = run.map(function (part) { return part.text; }).join("");
        const units = Array.from(new Set(run.map(function (part) { return part.unit; })))
          .filter(function (unit) { return unit >= 0; });
        if (typed.length <= Terms.MAX_LENGTH && units.length > 0 && wanted(run)) {
          found.push(token(typed, units, 1, run[run.length - 1].last && (oneWord || from === 0), true));
        }
      }
    }
    return found;
  }

  window.runbookPlan = { plan: plan, runs: runs };
})();
