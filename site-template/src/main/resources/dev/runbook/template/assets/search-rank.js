/*
 * Ranks pages: better is a page that has more of the units, the rare ones above all, and that has them in its name.
 */
(function () {
  "use strict";

  /*
   * A map from page to score. A token's source gives pages with weights; a unit counts once, with its best token; runs
   * of several units count in addition, the longest first and none within another.
   */
  function scores(units, tokens) {
    const rarity = new Array(units).fill(1);
    tokens.forEach(function (token) {
      if (!token.run && token.cover === 1) {
        rarity[token.units[0]] = Math.max.apply(null, [0.5].concat(token.sources.map(function (one) {
          return one.rarity;
        })));
      }
    });
    const possible = rarity.reduce(function (sum, one) { return sum + one; }, 0);
    const rows = new Map();
    tokens.forEach(function (token) { count(token, units, rows); });
    const totals = new Map();
    rows.forEach(function (row, page) {
      let score = inRow(row.runs, units);
      let covered = 0;
      for (let unit = 0; unit < units; unit++) {
        score += row.worth[unit];
        covered += rarity[unit] * row.cover[unit];
      }
      const share = covered / possible;
      totals.set(page, score * share * share);
    });
    return totals;
  }

  /* A page's row: what each unit adds, how well each is covered, and the runs of several units. */
  function count(token, units, rows) {
    const best = new Map();
    for (const one of token.sources) {
      one.pages.forEach(function (weight, page) {
        const worth = weight * one.share * one.rarity;
        if (!(best.get(page) >= worth)) {
          best.set(page, worth);
        }
      });
    }
    best.forEach(function (worth, page) {
      let row = rows.get(page);
      if (!row) {
        row = { worth: new Float64Array(units), cover: new Float64Array(units), runs: [] };
        rows.set(page, row);
      }
      if (token.run) {
        row.runs.push({ from: token.units[0], to: token.units[token.units.length - 1], worth: worth });
      } else {
        row.worth[token.units[0]] = Math.max(row.worth[token.units[0]], worth * token.cover);
      }
      for (const unit of token.units) {
        row.cover[unit] = Math.max(row.cover[unit], token.cover);
      }
    });
  }

  /* The most that runs add which do not overlap. */
  function inRow(runs, units) {
    if (runs.length < 2) {
      return runs.length === 0 ? 0 : runs[0].worth;
    }
    const best = new Float64Array(units + 1);
    for (let end = 0; end < units; end++) {
      best[end + 1] = best[end];
      for (const run of runs) {
        if (run.to === end) {
          best[end + 1] = Math.max(best[end + 1], best[run.from] + run.worth);
        }
      }
    }
    return best[units];
  }

  /* The pages of greatest score, at most so many, the best first; among equals the first pages. */
  function top(totals, most) {
    const best = [];
    function before(one, other) {
      return one[1] > other[1] || (one[1] === other[1] && one[0] < other[0]);
    }
    totals.forEach(function (score, page) {
      const entry = [page, score];
      if (best.length < most || before(entry, best[best.length - 1])) {
        let place = best.length;
        while (place > 0 && before(entry, best[place - 1])) {
          place--;
        }
        best.splice(place, 0, entry);
        if (best.length > most) {
          best.pop();
        }
      }
    });
    return best.map(function (entry) { return entry[0]; });
  }

  window.runbookRank = { scores: scores, top: top };
})();
