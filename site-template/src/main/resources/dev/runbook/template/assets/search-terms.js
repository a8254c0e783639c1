/*
 * Cuts text into what the index is made of, exactly as Terms.java does; one table of examples tests both.
 * A word has parts (KubePodDown: kube, pod, down); its terms are its parts and the whole without signs.
 */
(function () {
  "use strict";

  const MAX_LENGTH = 48;
  const WORD = /[\p{L}\p{Nd}_\-./:=@%+$#]+/gu;
  const LETTERS = /[\p{L}\p{Nd}]+/gu;

  /* Characters beyond 16 bits are no letters here: Java reads them as two halves. */
  function plain(text) {
    return text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").replace(/[\u{10000}-\u{10ffff}]/gu, " ");
  }

  /* podDown, p95Latency, and HTTPServer before the S. */
  function humps(letters) {
    return letters.replace(/([^A-Z])([A-Z])/g, "$1 $2").replace(/([A-Z])([A-Z][a-z])/g, "$1 $2");
  }

  function words(text) {
    const found = [];
    for (const word of plain(text).match(WORD) || []) {
      const parts = [];
      for (const letters of word.match(LETTERS) || []) {
        for (const part of humps(letters).split(" ")) {
          parts.push(part.toLowerCase());
        }
      }
      if (parts.length > 0) {
        const option = /^-+([A-Za-z][^=]*)/.exec(word);
        found.push({ parts: parts, option: option ? "-" + (option[1].match(LETTERS) || []).join("").toLowerCase() : "" });
      }
    }
    return found;
  }

  /* As it stands in the index: cut, and without the s of a plural. */
  function term(word) {
    const cut = word.slice(0, MAX_LENGTH);
    if (cut.length <= 3 || !cut.endsWith("s")) {
      return cut;
    }
    if (cut.endsWith("ies") && cut.length > 4) {
      return cut.slice(0, -3) + "y";
    }
    return "sui".includes(cut[cut.length - 2]) ? cut : cut.slice(0, -1);
  }

  function terms(word) {
    const found = word.parts.filter(function (part) { return part.length > 1; }).map(term);
    const whole = word.parts.join("");
    if (word.parts.length > 1 && whole.length <= MAX_LENGTH) {
      found.push(term(whole));
    }
    if (word.option) {
      found.push(term(word.option));
      if (word.option.length <= whole.length) {
        found.push(term("-" + whole));
      }
    }
    return found;
  }

  window.runbookTerms = { words: words, term: term, terms: terms, MAX_LENGTH: MAX_LENGTH };
})();
