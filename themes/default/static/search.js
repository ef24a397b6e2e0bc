/* The search pages: shows the form and finds what the index of the page holds (`minhbachSearch`, one
   entry for each plan and one for the site). Without this file the lists stand. ES5, with what
   MiniSearch needs besides; no requests. */
(function () {
  'use strict';

  var form = document.querySelector('[data-search]');
  var hits = document.querySelector('[data-hits]');
  var indexes = window.minhbachSearch;
  if (!form || !hits || !indexes || !window.MiniSearch || !String.prototype.normalize) {
    [].forEach.call(document.querySelectorAll('.az details'), function (fold) { fold.open = true; });
    return;
  }

  var english = document.documentElement.lang === 'en';
  var onSite = form.hasAttribute('data-within');  // the page that finds plans, not the one of a plan
  var input = form.querySelector('input');
  var said = form.querySelector('[data-said]');
  var list = hits.querySelector('[data-list]');
  var more = hits.querySelector('[data-next]');
  var kAtOnce = 20;
  var kContext = 190;  // letters of the line of context

  // --- words ---------------------------------------------------------------------------------

  function fold(text) {
    return text.toLowerCase().normalize('NFD').replace(/[\u0300-\u036f]/g, '').replace(/đ/g, 'd');
  }

  // Runs without blanks or marks that part sentences; '681/QĐ-UBND', 'II.3' and '89,95' are one.
  var kRun = /[^\s,;:()\[\]{}"“”«»…!?]+(?:,[0-9]+)*/g;
  var kSign = /[^0-9A-Za-z\u00c0-\u024f\u0300-\u036f\u1e00-\u1eff]+/;

  function runs(text) { return text.normalize('NFC').match(kRun) || []; }
  function parts(run) { return run.split(kSign).filter(Boolean); }
  function squeezed(run) { return parts(run).join(''); }

  // Found by '681', '681/qd-ubnd', '681qdubnd', 'qd-ubnd', 'ubnd'.
  function tokens(text) {
    var all = [];
    runs(text).forEach(function (run) {
      var pieces = parts(fold(run));
      pieces.forEach(function (piece, i) {
        all.push(piece);
        if (i < pieces.length - 1) { all.push(pieces.slice(i).join('')); }
      });
    });
    return all;
  }

  // ' Cải cách hành chính ': words with one blank on each side.
  function spaced(text) {
    var words = [];
    runs(text).forEach(function (run) { words = words.concat(parts(run)); });
    return ' ' + words.join(' ') + ' ';
  }
  function flat(text) { return spaced(fold(text)); }  // the form in which phrases are sought
  function written(text) { return spaced(text.normalize('NFC').toLowerCase()); }  // with the tones

  // --- what can be found ---------------------------------------------------------------------

  // Names of one thing, in the form of flat(): 'CCHC', 'cải cách hành chính', in English 'PAR' too.
  var sets = [];
  indexes.forEach(function (index) {
    index.words.forEach(function (row) {
      var names = [];
      row.forEach(function (name) {
        names.push(name.replace(/\(.*?\)/g, ' '));
        (name.match(/\(.*?\)/g) || []).forEach(function (inner) { names.push(inner); });
      });
      sets.push(names.map(flat).filter(function (name) { return name.length > 2; }));
    });
  });
  function otherNames(text) {
    var found = [];
    sets.forEach(function (names) {
      var here = names.filter(function (name) { return text.indexOf(name) >= 0; });
      if (here.length) { found = found.concat(names.filter(function (name) { return here.indexOf(name) < 0; })); }
    });
    return found;
  }

  // What readers type, and what plans say for it. Written with tones, it is sought with tones: 'trễ'
  // is 'quá hạn', 'trẻ' is not.
  var swaps = indexes[0].swaps.filter(function (pair) {
    // English words that Vietnamese readers use are sought as they are on an English page.
    return !english || fold(pair[0]) !== pair[0].toLowerCase() || fold(pair[1]) === pair[1].toLowerCase();
  }).sort(function (a, b) { return b[0].length - a[0].length; });
  function meanings(text) {
    var here = written(text);
    var form = here === flat(text) ? flat : written;
    var left = here;  // of which nothing longer is known
    var all = [text];
    swaps.forEach(function (pair) {
      var name = form(pair[0]);
      if (left.indexOf(name) < 0 || here.indexOf(form(pair[1])) >= 0) { return; }
      left = left.replace(name, ' | ');
      all.push(here.replace(name, ' ' + pair[1] + ' ').trim());
    });
    return all;
  }

  var entries = [];
  indexes.forEach(function (index) {
    // What still goes on comes before what is over, and what is real before what is not.
    var weight = index.illustrative ? 0.3 : index.over ? 0.7 : 1;
    var base = onSite && index.plan ? index.plan + '/' : '';
    index.rows.concat(index.codes).forEach(function (row, i) {
      // A rule is what a code leads to, and seldom what is meant by its words.
      var light = i < index.rows.length ? 1 : 0.005;
      if (base && /^\.\./.test(row[2])) { return; }  // a page of the site, which has its own entry
      var entry = {
        id: entries.length, plan: index.plan ? index : null, weight: weight * light,
        label: row[0], number: row[1], href: base + row[2], title: row[3], texts: row.slice(4)
      };
      var titles = row[3].filter(Boolean);
      var bodies = [];
      entry.texts.forEach(function (text) { bodies = bodies.concat(text.slice(2)); });
      entry.t = titles.join(' . ');
      entry.x = bodies.join(' . ');
      entry.flatTitle = flat(entry.t);
      entry.flats = bodies.map(flat);
      entry.flatText = entry.flats.join('|');
      entry.s = otherNames(entry.flatTitle + '|' + entry.flatText).join(' . ');
      entry.written = written(entry.t + ' ' + entry.x);
      entries.push(entry);
    });
  });

  var engine = new MiniSearch({
    fields: ['number', 't', 'x', 's'],
    tokenize: tokens,
    processTerm: function (term) { return term; },
    searchOptions: {
      combineWith: 'AND',
      boost: { number: 4, t: 4, x: 1, s: 0.5 },
      prefix: function (term, i, terms) { return term.length > 1 || i === terms.length - 1; },
      weights: { fuzzy: 0.2, prefix: 0.4 }
    }
  });
  engine.addAll(entries);

  // --- finding -------------------------------------------------------------------------------

  // A run with signs is sought as a whole ('II.3'), or else loosely, by its parts: 'xã-hội'.
  function queryFor(text, loosely) {
    var each = runs(text).map(function (run) {
      var pieces = parts(fold(run));
      return loosely && pieces.length > 1 ? { combineWith: 'AND', queries: pieces } : pieces.join('');
    }).filter(Boolean);
    return { combineWith: 'AND', queries: each };
  }

  // 'cari cachs hanhf chinhs', 'ca3i ca1ch': typed while the keyboard did not compose.
  function untyped(text) {
    return fold(text).split(/\s+/).map(function (word) {
      if (/[0-9]/.test(word)) { return /^[a-z]{2,}[0-9]/.test(word) ? word.replace(/[0-9]/g, '') : word; }
      return word.replace(/dd/g, 'd').replace(/([aeo])\1/g, '$1').replace(/w/g, '')
        .replace(/([aeiouy][a-z]*?)[sfrxj]([a-z]*)$/, '$1$2');
    }).join(' ');
  }

  function seek(text, loosely, options) {
    var phrase = flat(text);
    var bare = squeezed(fold(text));
    var marked = runs(text.toLowerCase()).filter(function (run) { return fold(run) !== run; });
    var open = phrase.replace(/ $/, '');  // the last word may be begun only
    var found = engine.search(queryFor(text, loosely), options).map(function (hit) {
      var entry = entries[hit.id];
      var score = hit.score * entry.weight;
      if (bare && (squeezed(fold(entry.number)) === bare || entry.flatTitle === phrase)) { score *= 20; }
      if (open.indexOf(' ', 1) > 0) {
        if (entry.flatTitle.indexOf(open) >= 0) { score *= 6; }
        if (entry.flatText.indexOf(open) >= 0) { score *= 4; }
      }
      // 'Quá hạn, chưa hoàn thành' before 'Hoàn thành quá hạn'.
      if (entry.flats.some(function (body) { return body.indexOf(open) === 0; })) { score *= 3; }
      var unlike = marked.filter(function (run) { return entry.written.indexOf(written(run).replace(/ $/, '')) < 0; }).length;
      return { entry: entry, score: score, unlike: unlike, sought: text };
    });
    return found;
  }

  function better(a, b) {
    return a.unlike - b.unlike || b.score - a.score || a.entry.id - b.entry.id;
  }

  // By what was typed and by what is meant with it: each entry once.
  function seekAll(text, loosely, options) {
    var best = {};
    meanings(text).forEach(function (meant) {
      seek(meant, loosely, options).forEach(function (hit) {
        var had = best[hit.entry.id];
        if (!had || better(hit, had) < 0) { best[hit.entry.id] = hit; }
      });
    });
    return Object.keys(best).map(function (id) { return best[id]; }).sort(better);
  }

  function find(text) {
    var found = seekAll(text, false, {});
    if (found.length) { return { found: found, near: false }; }
    found = seekAll(text, true, {});
    found.forEach(function (hit) { hit.loose = true; });
    if (found.length) { return { found: found, near: false }; }
    var plain = untyped(text);
    if (plain !== fold(text)) { found = seekAll(plain, false, {}); }
    if (found.length) { return { found: found, near: true }; }
    found = seekAll(text, true, { fuzzy: function (term) { return term.length > 3 && !/[0-9]/.test(term) ? 1 : false; } });
    return { found: found, near: true };
  }

  // --- showing -------------------------------------------------------------------------------

  function element(name, className, text) {
    var made = document.createElement(name);
    if (className) { made.className = className; }
    if (text) { made.textContent = text; }
    return made;
  }

  // The words of a text; `hit`: it was sought, `phrase`: with all its neighbours, `weak`: only part of
  // what it stands for.
  function places(text, sought) {
    var words = [];
    var match;
    kRun.lastIndex = 0;
    while ((match = kRun.exec(text))) {
      var before = /^[.'’\-–\/]*/.exec(match[0])[0].length;
      var run = match[0].slice(before).replace(/[.'’\-–\/]+$/, '');
      var pieces = parts(fold(run));
      if (pieces.length) {
        words.push({ begin: match.index + before, end: match.index + before + run.length, written: run.toLowerCase(), pieces: pieces, all: pieces.join('') });
      }
    }
    markPhrases(words, sought);
    if (!hasHit(words)) { markWords(words, sought); }
    if (!hasHit(words)) { markNames(words, sought); }
    return words;
  }

  function hasHit(words) { return words.some(function (word) { return word.hit; }); }

  function markPhrases(words, sought) {
    // 'UBND' within '681/QĐ-UBND' stands for nothing by itself.
    mark(words, otherNames(flat(sought.replace(/\S*[0-9]\S*/g, ' '))).concat(flat(sought)), 'phrase');
  }

  // 'Xã hội' is in what 'TBXH' stands for.
  function markNames(words, sought) {
    sets.forEach(function (names) {
      if (names.some(function (name) { return name.indexOf(flat(sought)) >= 0; })) { mark(words, names, 'weak'); }
    });
  }

  function mark(words, names, how) {
    names.forEach(function (name) {
      var pieces = name.trim().split(' ');
      words.forEach(function (word, i) {
        var k = 0;  // whole words only
        var n = 0;
        while (k < pieces.length && words[i + n] && pieces.slice(k, k + words[i + n].pieces.length).join(' ') === words[i + n].pieces.join(' ')) {
          k += words[i + n].pieces.length;
          n += 1;
        }
        for (var m = 0; k === pieces.length && m < n; m += 1) { words[i + m].hit = words[i + m][how] = true; }
      });
    });
  }

  // As written if that stands in the text, or else without tones, or else what begins like it.
  function markWords(words, sought) {
    runs(sought.toLowerCase()).forEach(function (run) {
      var token = squeezed(fold(run));
      var ways = [
        function (word) { return word.written === run; },
        function (word) { return word.all === token || word.pieces.indexOf(token) >= 0; },
        function (word) {
          return word.pieces.some(function (piece, i) { return word.pieces.slice(i).join('').indexOf(token) === 0; });
        }
      ];
      for (var way = 0, hit = false; token && way < ways.length && !hit; way += 1) {
        hit = words.filter(ways[way]).map(function (word) { word.hit = true; }).length > 0;
      }
    });
  }

  function worth(words) {
    var different = {};
    var phrase = 0;
    words.forEach(function (word) {
      if (word.hit && !word.weak) { different[word.all] = true; }
      if (word.phrase) { phrase = 3; }
    });
    return Object.keys(different).length + phrase + (hasHit(words) ? 0.5 : 0);
  }

  // Puts text[begin, end) into an element, what was sought in <mark>.
  function appendMarked(into, text, words, begin, end) {
    var at = begin;
    for (var i = 0; i < words.length; i += 1) {
      if (!words[i].hit || words[i].begin < begin || words[i].end > end) { continue; }
      var last = i;  // neighbours share one mark
      while (words[last + 1] && words[last + 1].hit && words[last + 1].end <= end && text.slice(words[last].end, words[last + 1].begin) === ' ') { last += 1; }
      into.appendChild(document.createTextNode(text.slice(at, words[i].begin)));
      into.appendChild(element('mark', '', text.slice(words[i].begin, words[last].end)));
      at = words[last].end;
      i = last;
    }
    into.appendChild(document.createTextNode(text.slice(at, end)));
  }

  // The piece of the entry's text in which most of what was sought stands.
  function bestText(entry, sought) {
    var best = null;
    // On an English page the Vietnamese title may be what was found.
    var rows = entry.title[0] && entry.title[1] ? [['', '', '', entry.title[1]]].concat(entry.texts) : entry.texts;
    rows.forEach(function (row) {
      row.slice(2).forEach(function (text, k) {
        if (!text) { return; }
        var words = places(text, sought);
        var value = worth(words);
        if (value > 0 && (!best || value > best.value)) {
          best = { value: value, name: row[0], anchor: row[1], text: text, words: words, vietnamese: k === 1 };
        }
      });
    });
    return best;
  }

  function appendContext(into, best) {
    var text = best.text;
    var first = best.words.filter(function (word) { return word.phrase; })[0] || best.words.filter(function (word) { return word.hit; })[0];
    var begin = 0;
    if (text.length > kContext && first.begin > 60) { begin = text.lastIndexOf(' ', first.begin - 50) + 1; }
    var end = text.length;
    if (end - begin > kContext) { end = text.lastIndexOf(' ', begin + kContext); }
    if (end <= begin) { end = text.length; }
    if (best.name) { into.appendChild(element('span', 'hit-name', best.name + ': ')); }
    var quoted = element('span');
    if (english && best.vietnamese) { quoted.lang = 'vi'; }
    if (begin > 0) { quoted.appendChild(document.createTextNode('… ')); }
    appendMarked(quoted, text, best.words, begin, end);
    if (end < text.length) { quoted.appendChild(document.createTextNode(' …')); }
    into.appendChild(quoted);
  }

  function shown(hit) {
    var entry = hit.entry;
    var sought = hit.loose ? flat(hit.sought).trim() : hit.sought;
    var item = element('li', 'hit');
    var kind = element('p', 'hit-kind', entry.label);
    if (onSite && entry.plan) {
      kind.appendChild(document.createTextNode(' · ' + entry.plan.title));
      if (entry.plan.illustrative) { kind.appendChild(element('span', 'tag tag-illustrative', form.getAttribute('data-illustrative'))); }
    }
    var best = bestText(entry, sought);
    var planPage = form.getAttribute('data-plan-page');
    var link = element('a');
    var title = entry.title[0] || entry.title[1];
    var titleWords = places(title, sought);
    // What the title says better is not shown again; a paragraph is where the link leads.
    if (best && best.value < worth(titleWords)) { best = null; }
    link.href = best && best.anchor ? entry.href.replace(/#.*$/, '') + best.anchor : entry.href;
    if (english && !entry.title[0]) { link.lang = 'vi'; }
    appendMarked(link, title, titleWords, 0, title.length);
    var head = element('h2');
    head.appendChild(link);
    item.appendChild(kind);
    item.appendChild(head);
    if (!best && entry.texts[0]) {  // found by its title: say what it is about
      best = { name: entry.texts[0][0], text: entry.texts[0][2] || entry.texts[0][3], words: [{ begin: 0, hit: true, end: 1e9 }], vietnamese: !entry.texts[0][2] };
    }
    if (best && best.text !== title) {
      var line = element('p', 'hit-text');
      appendContext(line, best);
      item.appendChild(line);
    }
    // Many plans: their own texts are found on their own search pages.
    if (onSite && planPage && indexes.length === 1 && /\/index\.html$/.test(entry.href)) {
      var within = element('a', '', form.getAttribute('data-within'));
      within.href = entry.href.replace(/index\.html$/, planPage) + query(sought);
      item.appendChild(element('p', 'hit-within')).appendChild(within);
    }
    return item;
  }

  var results = { found: [] };
  var count = 0;

  function showMore() {
    var next = results.found.slice(count, count + kAtOnce);
    next.forEach(function (hit) { list.appendChild(shown(hit)); });
    count += next.length;
    var left = results.found.length - count;
    more.hidden = left === 0;
    more.textContent = form.getAttribute('data-more').replace('{n}', Math.min(left, kAtOnce));
  }

  function say(text) {
    var n = results.found.length;
    var key = n === 0 ? 'none' : (results.near ? 'near-' : '') + (n === 1 ? 'one' : 'many');
    var also = meanings(text).slice(1);
    said.textContent = form.getAttribute('data-' + key).replace('{n}', function () { return n; }).replace('{q}', function () { return text; }) +
      (n && also.length ? ' ' + form.getAttribute('data-also').replace('{q}', function () { return also.join('”, “'); }) : '');
  }

  // Plans to choose from, where there are several.
  var plans = form.querySelector('select');
  if (plans) {
    indexes.forEach(function (index) {
      if (!index.plan) { return; }
      var option = element('option', '', index.title + (index.illustrative ? ' (' + form.getAttribute('data-illustrative') + ')' : ''));
      option.value = index.plan;
      plans.appendChild(option);
    });
    plans.addEventListener('change', now);
  }

  var current = null;
  var chosen = '';
  function apply() {
    var text = input.value.replace(/\s+/g, ' ').trim();
    var plan = plans ? plans.value : '';
    if (text === current && plan === chosen) { return; }
    current = text;
    chosen = plan;
    list.textContent = '';
    count = 0;
    results = text && tokens(text).length ? find(text) : { found: [] };
    if (plan) {
      results.found = results.found.filter(function (hit) { return hit.entry.plan && hit.entry.plan.plan === plan; });
    }
    hits.hidden = results.found.length === 0;
    if (text) { say(text); } else { said.textContent = ''; }
    showMore();
  }

  // --- the address ---------------------------------------------------------------------------

  function query(text) { return '?q=' + encodeURIComponent(text).replace(/%20/g, '+'); }
  function save() {
    var behind = current ? query(current) + (chosen ? '&plan=' + encodeURIComponent(chosen) : '') : '';
    try {
      history.replaceState(null, '', location.pathname + behind);
    } catch (refused) {  // some browsers allow only this on file://
      location.replace('#' + behind);
    }
  }
  function restore() {
    var match = /[?&]q=([^&#]*)/.exec(location.search) || /^#\?q=([^&]*)/.exec(location.hash);
    if (!match) { return; }
    var plan = /[?&]plan=([\w.-]+)/.exec(match.input);
    if (plans && plan) { plans.value = plan[1]; }
    try {
      input.value = decodeURIComponent(match[1].replace(/\+/g, ' ')).normalize('NFC').slice(0, 200);
    } catch (malformed) { input.value = ''; }
  }

  var waiting = 0;
  function now() { clearTimeout(waiting); apply(); save(); }
  form.addEventListener('submit', function (event) { event.preventDefault(); now(); });
  input.addEventListener('input', function () { clearTimeout(waiting); waiting = setTimeout(now, 250); });
  more.addEventListener('click', function () {
    var from = count;
    showMore();
    var next = list.children[from];
    if (next) { next.querySelector('a').focus(); }  // the button may be gone
  });
  window.addEventListener('hashchange', function () { restore(); apply(); });

  form.hidden = false;
  restore();
  apply();
})();
