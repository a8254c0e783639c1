/* Makes pages handier: copying, filling in, ticking. Everything can be read without it. */
(function () {
  'use strict';
  var doc = document;

  function all(selector, root) {
    return Array.prototype.slice.call((root || doc).querySelectorAll(selector));
  }

  function make(tag, properties, children) {
    var element = Object.assign(doc.createElement(tag), properties || {});
    (children || []).forEach(function (child) { element.append(child); });
    return element;
  }

  /* Storage may be forbidden, full or broken; the page works without it. */
  function load(store, key) {
    try { return JSON.parse(window[store].getItem(key)) || {}; } catch (e) { return {}; }
  }

  function save(store, key, value) {
    try { window[store].setItem(key, JSON.stringify(value)); } catch (e) { /* not kept */ }
  }

  var page = location.pathname.replace(/index\.html$/, '');
  var status = make('div', { className: 'vh' });
  status.setAttribute('role', 'status');
  doc.body.append(status);

  function say(text) {
    status.textContent = '';
    setTimeout(function () { status.textContent = text; }, 30);
  }

  function copy(text) {
    function old() {
      var area = make('textarea', { value: text, className: 'vh' });
      doc.body.append(area);
      area.select();
      var done = doc.execCommand('copy');
      area.remove();
      return done ? Promise.resolve() : Promise.reject(new Error('not copied'));
    }
    return navigator.clipboard ? navigator.clipboard.writeText(text).catch(old) : old();
  }

  /* Copying: the command alone, and a harmful one only when asked twice. */
  function button(text, effect, blanks) {
    var control = make('button', { type: 'button', className: 'copy', textContent: 'Copy' });
    var timer;
    function rest() {
      control.textContent = 'Copy';
      control.classList.remove('sure', 'done');
    }
    control.addEventListener('click', function () {
      var harm = effect === 'destroy' ? 'Destroys data' : effect === 'disrupt' ? 'Interrupts service' : '';
      clearTimeout(timer);
      if (harm && !control.classList.contains('sure')) {
        control.classList.add('sure');
        control.textContent = harm + ': copy?';
        say(harm + '. Press again to copy.');
        timer = setTimeout(rest, 6000);
        return;
      }
      copy(text()).then(function () {
        var open = blanks ? blanks() : 0;
        control.classList.remove('sure');
        control.classList.add('done');
        control.textContent = open ? 'Copied, ' + open + ' to fill in' : 'Copied';
        say(control.textContent);
      }, function () {
        control.textContent = 'Not copied';
        say('The browser does not allow copying.');
      }).then(function () { timer = setTimeout(rest, 2500); });
    });
    control.setAttribute('aria-label', 'Copy command');
    return control;
  }

  function unfilled(element) {
    return function () { return all('var:not(.filled)', element).length; };
  }

  all('.cmds .cmd').forEach(function (command) {
    var parts = all('.cc', command);
    command.prepend(button(function () {
      return command.dataset.copy || parts.map(function (part) { return part.textContent; }).join('').replace(/\n$/, '');
    }, command.dataset.effect, unfilled(command)));
  });
  all('code.cmd').forEach(function (code) {
    code.after(button(function () { return code.textContent; }, code.dataset.effect, unfilled(code)));
  });
  all('pre.fence:not(.cmds)').forEach(function (pre) {
    var frame = make('div', { className: 'block' });
    pre.replaceWith(frame);
    frame.append(pre, button(function () { return pre.textContent.replace(/\n$/, ''); }));
  });

  /* Placeholders: filled in once, everywhere on the page. */
  var blanks = all('var[data-name]');
  var fields = doc.querySelector('.fields');
  if (blanks.length && fields) {
    var key = 'runbook.fields ' + page;
    var values = load('sessionStorage', key);
    var names = [];
    var fill = function (name) {
      var value = values[name] || '';
      blanks.forEach(function (blank) {
        if (blank.dataset.name === name) {
          blank.textContent = value || blank.dataset.text;
          blank.classList.toggle('filled', value !== '');
        }
      });
    };
    blanks.forEach(function (blank) {
      blank.dataset.text = blank.textContent;
      if (names.indexOf(blank.dataset.name) < 0) { names.push(blank.dataset.name); }
    });
    var form = make('form', { autocomplete: 'off' });
    form.addEventListener('submit', function (event) { event.preventDefault(); });
    names.forEach(function (name) {
      var input = make('input', { type: 'text', value: values[name] || '', spellcheck: false, autocapitalize: 'off' });
      input.addEventListener('input', function () {
        values[name] = input.value;
        save('sessionStorage', key, values);
        fill(name);
      });
      form.append(make('label', {}, [make('span', { textContent: name }), input]));
      fill(name);
    });
    var few = names.length <= 4 && !doc.body.classList.contains('k-runbook');
    fields.append(make('details', { open: few }, [
      make('summary', { textContent: 'Fill in ' + names.length + (names.length === 1 ? ' placeholder' : ' placeholders') + '; the commands on this page follow' }),
      form
    ]));
  }

  /* Ticks: kept with their time until they are reset. */
  var boxes = all('.tick');
  var bar = doc.querySelector('.ticks');
  if (boxes.length && bar) {
    var kept = 'runbook.ticks ' + page;
    var ticks = load('localStorage', kept);
    var count = make('p');
    var show = function (box) {
      var time = ticks[box.id];
      var label = box.nextElementSibling && box.nextElementSibling.classList.contains('when') ? box.nextElementSibling : null;
      box.checked = Boolean(time);
      if (label) { label.remove(); }
      if (time) {
        box.after(make('time', { className: 'when', dateTime: time, textContent: time.slice(11, 19) + ' UTC' }));
      }
    };
    var refresh = function () {
      boxes.forEach(show);
      count.textContent = Object.keys(ticks).length + ' of ' + boxes.length + ' done';
    };
    var text = function (box) {
      var owner = box.closest('.step, .c, .cmd') || box.parentElement;
      var first = owner.cloneNode(true);
      all('.copy, .when, pre, ul, ol, .own, .eff', first).forEach(function (part) { part.remove(); });
      return (first.querySelector('p, h2, h3, h4, h5, h6') || first).textContent.trim().split('\n')[0];
    };
    var timeline = function () {
      var title = doc.querySelector('h1').textContent.trim().replace(/\s+/g, ' ');
      var lines = boxes.filter(function (box) { return ticks[box.id]; })
        .sort(function (a, b) { return ticks[a.id] < ticks[b.id] ? -1 : 1; })
        .map(function (box) {
          return '- ' + ticks[box.id].replace('T', ' ').slice(0, 19) + ' UTC: step ' + (boxes.indexOf(box) + 1) + ', ' + text(box);
        });
      return '## ' + title + '\n\n' + lines.join('\n') + '\n';
    };
    boxes.forEach(function (box) {
      box.addEventListener('change', function () {
        if (box.checked) { ticks[box.id] = new Date().toISOString(); } else { delete ticks[box.id]; }
        save('localStorage', kept, ticks);
        refresh();
        say(count.textContent);
      });
    });
    var reset = make('button', { type: 'button', textContent: 'Reset' });
    reset.addEventListener('click', function () {
      if (confirm('Remove all ticks and their times?')) {
        ticks = {};
        save('localStorage', kept, ticks);
        refresh();
      }
    });
    var out = make('button', { type: 'button', textContent: 'Copy timeline' });
    out.addEventListener('click', function () {
      copy(timeline()).then(function () { out.textContent = 'Timeline copied'; }, function () { out.textContent = 'Not copied'; })
        .then(function () { setTimeout(function () { out.textContent = 'Copy timeline'; }, 2500); });
    });
    var paper = make('button', { type: 'button', textContent: 'Print' });
    paper.addEventListener('click', function () { print(); });
    bar.append(count, out, paper, reset);
    refresh();
  }

  /* On paper a relative address helps nobody: the public one, else the path within the site. */
  addEventListener('beforeprint', function () {
    var root = new URL(doc.body.dataset.root || './', location.href).href;
    var canonical = doc.querySelector('link[rel=canonical]');
    var shown = canonical ? canonical.dataset.root : location.protocol === 'file:' ? '' : root;
    all('.prose a[href]').forEach(function (link) {
      var inside = link.href.indexOf(root) === 0;
      link.dataset.url = (inside ? shown + link.href.slice(root.length) : link.href).replace(/index\.html(?=#|$)/, '');
    });
  });
})();
