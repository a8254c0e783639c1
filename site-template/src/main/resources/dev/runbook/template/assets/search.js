/*
 * The search box of every page and the list of results below it. "/" goes to the box, arrows choose, Enter opens, Escape
 * closes. Without this script the box is a plain form.
 */
(function () {
  "use strict";

  const root = document.currentScript.src.replace(/assets\/search\.js.*$/, "");
  const IN_BOX = 8;
  const ON_PAGE = 30;
  let search = null;

  function engine() {
    search = search || new window.RunbookSearch(root);
    return search;
  }

  function element(name, className, text) {
    const made = document.createElement(name);
    made.className = className;
    if (text) {
      made.textContent = text;
    }
    return made;
  }

  /* A result as a link: title, then what it is, then how the page begins. */
  function option(hit, id) {
    const link = element("a", "hit", "");
    link.href = hit.url;
    link.id = id;
    link.setAttribute("role", "option");
    link.setAttribute("aria-selected", "false");
    link.tabIndex = -1;
    link.append(element("span", "hit-title", hit.title));
    const facts = element("span", "hit-facts", "");
    [["kind", hit.kind], ["service", hit.service], ["severity", hit.severity]].forEach(function (fact) {
      if (fact[1]) {
        facts.append(element("span", "hit-" + fact[0], fact[1]), " ");
      }
    });
    link.append(" ", facts, " ", element("span", "hit-snippet", hit.snippet));
    return link;
  }

  /* One box with its list; most is how many results it shows, filters gives those that are chosen. */
  class Box {
    constructor(form, list, status, most, filters) {
      this.form = form;
      this.input = form.querySelector("input[type=search]");
      this.list = list;
      this.status = status;
      this.most = most;
      this.filters = filters;
      this.asked = 0;
      this.answered = "";
      this.active = -1;
      this.input.setAttribute("role", "combobox");
      this.input.setAttribute("aria-autocomplete", "list");
      this.input.setAttribute("aria-controls", list.id);
      this.input.setAttribute("aria-expanded", "false");
      this.input.setAttribute("autocomplete", "off");
      list.setAttribute("role", "listbox");
      list.setAttribute("aria-label", "Results");
      this.input.addEventListener("input", () => this.ask());
      this.input.addEventListener("keydown", (event) => this.key(event));
      form.addEventListener("submit", (event) => this.submit(event));
    }

    async ask() {
      const text = this.input.value;
      const turn = ++this.asked;
      const filters = this.filters();
      if (!text.trim() && !Object.values(filters).some(Boolean)) {
        this.show(text, [], 0, "");
        return;
      }
      try {
        const found = await engine().find(text, filters, this.most);
        if (turn === this.asked) {
          const count = found.total === 0 ? "Nothing found" : found.total === 1 ? "1 result" : found.total + " results";
          this.show(text, found.results, found.total, count);
        }
      } catch (error) {
        if (turn === this.asked) {
          this.show(text, [], 0, error.message);
        }
      }
    }

    show(text, hits, total, message) {
      this.answered = text;
      this.active = -1;
      this.input.removeAttribute("aria-activedescendant");
      this.list.replaceChildren(...hits.map((hit, i) => option(hit, this.list.id + "-" + i)));
      this.list.hidden = hits.length === 0;
      this.input.setAttribute("aria-expanded", String(hits.length > 0));
      this.status.textContent = message;
      this.list.dataset.answers = text;
    }

    key(event) {
      const options = this.list.children;
      if (event.key === "ArrowDown" || event.key === "ArrowUp") {
        event.preventDefault();
        const step = event.key === "ArrowDown" ? 1 : -1;
        this.choose((this.active + step + options.length + (this.active < 0 && step < 0 ? 1 : 0)) % options.length);
      } else if (event.key === "Escape") {
        this.show("", [], 0, "");
      }
    }

    choose(index) {
      const options = Array.from(this.list.children);
      if (options.length === 0 || !(index >= 0)) {
        return;
      }
      options.forEach((it, i) => it.setAttribute("aria-selected", String(i === index)));
      this.active = index;
      this.input.setAttribute("aria-activedescendant", options[index].id);
      options[index].scrollIntoView({ block: "nearest" });
    }

    /* Enter opens the chosen result, else the first one, once it answers what stands in the box. */
    async submit(event) {
      event.preventDefault();
      if (this.answered !== this.input.value) {
        await this.ask();
      }
      const chosen = this.list.children[Math.max(0, this.active)];
      if (chosen) {
        window.location.href = chosen.href;
      } else if (!document.querySelector("[data-search-page]")) {
        this.form.submit();
      }
    }
  }

  function status(after) {
    const made = element("p", "search-status", "");
    made.setAttribute("role", "status");
    after.after(made);
    return made;
  }

  function headBox(form, number) {
    const list = element("div", "search-list", "");
    list.id = "search-list-" + number;
    list.hidden = true;
    form.append(list);
    const box = new Box(form, list, status(list), IN_BOX, () => ({}));
    document.addEventListener("click", (event) => {
      if (!form.contains(event.target)) {
        box.show("", [], 0, "");
      }
    });
  }

  /* The page of its own: filters, and an address that can be sent to somebody. */
  function pageBox(form, place) {
    const list = element("div", "search-page-list", "");
    list.id = "search-page-list";
    place.append(list);
    const selects = {};
    const box = new Box(form, list, status(form), ON_PAGE, () => {
      const filters = {};
      Object.keys(selects).forEach((name) => { filters[name] = selects[name].value; });
      return filters;
    });
    const asked = new URLSearchParams(window.location.search);
    box.input.value = asked.get("q") || "";
    const filters = element("div", "search-filters", "");
    form.append(filters);
    ["service", "kind", "severity"].forEach((name) => {
      const label = element("label", "", name[0].toUpperCase() + name.slice(1) + " ");
      selects[name] = element("select", "", "");
      selects[name].append(new Option("any", ""));
      selects[name].addEventListener("change", () => { remember(); box.ask(); });
      label.append(selects[name]);
      filters.append(label);
    });
    function remember() {
      const query = new URLSearchParams();
      query.set("q", box.input.value);
      Object.keys(selects).forEach((name) => {
        if (selects[name].value) {
          query.set(name, selects[name].value);
        }
      });
      try {
        window.history.replaceState(null, "", "?" + query);
      } catch (error) {
        // Some browsers allow no such thing from file://, and then the address just stays.
      }
    }
    box.input.addEventListener("change", remember);
    // Those who come without a filter get their answer first: the list of services may be long.
    const ready = ["service", "kind", "severity"].some((name) => asked.get(name)) ? Promise.resolve() : box.ask();
    ready.then(() => engine().facets()).then((facets) => {
      fill("service", facets.services.map((service) => service[0]));
      fill("kind", facets.kinds);
      fill("severity", facets.severities.filter(Boolean));
      if (Object.values(selects).some((select) => select.value)) {
        box.ask();
      }
    }).catch((error) => box.show("", [], 0, error.message));
    function fill(name, values) {
      values.forEach((value) => selects[name].append(new Option(value, value)));
      selects[name].value = asked.get(name) || "";
    }
    box.input.focus();
  }

  /* A page that is not there: what is nearest to the address that was asked for. */
  function missing(place) {
    const parts = window.location.pathname.split("/").filter(Boolean).map((part) => decodeURIComponent(part));
    const wanted = parts.slice(-1)[0] || "";
    engine().find(wanted + " ", {}, IN_BOX).then((found) => {
      place.replaceChildren(...found.results.map((hit, i) => {
        const link = option(hit, "missing-" + i);
        link.removeAttribute("role");
        link.removeAttribute("aria-selected");
        link.removeAttribute("tabindex");
        return link;
      }));
    }).catch(() => {});
  }

  const page = document.querySelector("[data-search-page]");
  document.querySelectorAll("form[role=search]").forEach((form, number) => {
    if (page && page.contains(form)) {
      pageBox(form, page);
    } else {
      headBox(form, number);
    }
  });
  const nowhere = document.querySelector("[data-search-missing]");
  if (nowhere) {
    missing(nowhere);
  }

  document.addEventListener("keydown", (event) => {
    const typing = event.target.closest("input, textarea, select, [contenteditable]");
    if (event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
      const input = document.querySelector("[data-search-page] input[type=search], form[role=search] input[type=search]");
      if (input) {
        event.preventDefault();
        input.focus();
        input.select();
      }
    }
  });
})();
