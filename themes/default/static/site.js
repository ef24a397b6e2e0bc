/*!
 * tablesort v5.6.0 (2025-04-20)
 * http://tristen.ca/tablesort/demo/
 * Copyright (c) 2025 ; Licensed MIT
*/
(()=>{function r(t,e){if(!(this instanceof r))return new r(t,e);if(!t||"TABLE"!==t.tagName)throw new Error("Element must be a table");this.init(t,e||{})}function v(t){var e;return window.CustomEvent&&"function"==typeof window.CustomEvent?e=new CustomEvent(t):(e=document.createEvent("CustomEvent")).initCustomEvent(t,!1,!1,void 0),e}function p(t,e){return t.getAttribute(e.sortAttribute||"data-sort")||t.textContent||t.innerText||""}function A(t,e){return(t=t.trim().toLowerCase())===(e=e.trim().toLowerCase())?0:t<e?1:-1}function E(t,e){return[].slice.call(t).find(function(t){return t.getAttribute("data-sort-column-key")===e})}function x(n,o){return function(t,e){var r=n(t.td,e.td);return 0===r?o?e.index-t.index:t.index-e.index:r}}var y=[];r.extend=function(t,e,r){if("function"!=typeof e||"function"!=typeof r)throw new Error("Pattern and sort must be a function");y.push({name:t,pattern:e,sort:r})},r.prototype={init:function(t,e){var r,n,o,i=this;if(i.table=t,i.thead=!1,i.options=e,t.rows&&0<t.rows.length)if(t.tHead&&0<t.tHead.rows.length){for(a=0;a<t.tHead.rows.length;a++)if("thead"===t.tHead.rows[a].getAttribute("data-sort-method")){r=t.tHead.rows[a];break}r=r||t.tHead.rows[t.tHead.rows.length-1],i.thead=!0}else r=t.rows[0];if(r){for(var s=function(){i.current&&i.current!==this&&i.current.removeAttribute("aria-sort"),i.current=this,i.sortTable(this)},a=0;a<r.cells.length;a++)(o=r.cells[a]).setAttribute("role","columnheader"),"none"!==o.getAttribute("data-sort-method")&&(o.tabIndex=0,o.addEventListener("click",s,!1),o.addEventListener("keydown",function(t){"Enter"===t.key&&(t.preventDefault(),s.call(this))}),null!==o.getAttribute("data-sort-default"))&&(n=o);n&&(i.current=n,i.sortTable(n))}},sortTable:function(t,e){var r=this,n=t.getAttribute("data-sort-column-key"),o=t.cellIndex,i=A,s="",a=[],d=r.thead?0:1,u=t.getAttribute("data-sort-method"),l=t.hasAttribute("data-sort-reverse"),c=t.getAttribute("aria-sort");if(r.table.dispatchEvent(v("beforeSort")),e||(c="ascending"===c||"descending"!==c&&r.options.descending?"descending":"ascending",t.setAttribute("aria-sort",c)),!(r.table.rows.length<2)){if(!u){for(;a.length<3&&d<r.table.tBodies[0].rows.length;)0<(s=(s=(h=n?E(r.table.tBodies[0].rows[d].cells,n):r.table.tBodies[0].rows[d].cells[o])?p(h,r.options):"").trim()).length&&a.push(s),d++;if(!a)return}for(d=0;d<y.length;d++)if(s=y[d],u){if(s.name===u){i=s.sort;break}}else if(a.every(s.pattern)){i=s.sort;break}for(r.col=o,d=0;d<r.table.tBodies.length;d++){var f,h,b=[],w={},g=0,m=0;if(!(r.table.tBodies[d].rows.length<2)){for(f=0;f<r.table.tBodies[d].rows.length;f++)"none"===(s=r.table.tBodies[d].rows[f]).getAttribute("data-sort-method")?w[g]=s:(h=n?E(s.cells,n):s.cells[r.col],b.push({tr:s,td:h?p(h,r.options):"",index:g})),g++;for("descending"===c&&!l||"ascending"===c&&l?b.sort(x(i,!0)):(b.sort(x(i,!1)),b.reverse()),f=0;f<g;f++)w[f]?(s=w[f],m++):s=b[f-m].tr,r.table.tBodies[d].appendChild(s)}}r.table.dispatchEvent(v("afterSort"))}},refresh:function(){void 0!==this.current&&this.sortTable(this.current,!0)}},"undefined"!=typeof module&&module.exports?module.exports=r:window.Tablesort=r})();

/* The page is complete without this file. It adds: sorting and filtering of tables, a print button,
   and table roles for browsers that lose them when rows are shown as cards. ES5; no requests. */
(function () {
  'use strict';

  function all(selector, root) {
    return Array.prototype.slice.call((root || document).querySelectorAll(selector));
  }

  function fold(text) {
    text = text.toLowerCase();
    if (text.normalize) { text = text.normalize('NFD').replace(/[\u0300-\u036f]/g, ''); }
    return text.replace(/đ/g, 'd').replace(/\s+/g, ' ');
  }

  var collator = window.Intl && Intl.Collator ? new Intl.Collator('vi', { numeric: true }) : null;
  function inOrder(a, b) { return collator ? collator.compare(a, b) : (a < b ? -1 : a > b ? 1 : 0); }

  function textOf(cell) { return cell ? cell.textContent.trim() : ''; }

  // What was chosen stands behind '#?', which works on every server and from a USB stick.
  function kept() {
    if (location.hash.slice(0, 2) !== '#?') { return null; }
    var values = {};
    location.hash.slice(2).split('&').forEach(function (part) {
      var at = part.indexOf('=');
      if (at < 1) { return; }
      try { values[part.slice(0, at)] = decodeURIComponent(part.slice(at + 1)); } catch (malformed) { /* as if not there */ }
    });
    return values;
  }
  function keep(changes) {
    var values = kept() || {};
    Object.keys(changes).forEach(function (name) { values[name] = changes[name]; });
    var parts = Object.keys(values).filter(function (name) { return values[name]; }).map(function (name) {
      return name + '=' + encodeURIComponent(values[name]);
    });
    try {
      history.replaceState(null, '', parts.length ? '#?' + parts.join('&') : location.pathname + location.search);
    } catch (refused) { /* some browsers refuse this on file:// */ }
  }

  all('[data-print]').forEach(function (button) {
    button.hidden = false;
    button.addEventListener('click', function () { window.print(); });
  });

  // What an address names is shown; paper shows all.
  function reveal() {
    var named = document.getElementById(location.hash.slice(1)), fold;
    while (named && (fold = named.closest('details:not([open])'))) { fold.open = true; named.scrollIntoView(); }
  }
  window.addEventListener('hashchange', reveal);
  reveal();
  var shut = [];
  function open(yes) { shut.forEach(function (fold) { fold.open = yes; }); }
  window.addEventListener('beforeprint', function () { shut = all('main details:not([open]):not(.sql)'); open(true); });
  window.addEventListener('afterprint', function () { open(false); });
  function addRoles(table) {
    function set(selector, role) {
      all(selector, table).forEach(function (element) { element.setAttribute('role', role); });
    }
    table.setAttribute('role', 'table');
    set('thead, tbody', 'rowgroup');
    set('tr', 'row');
    set('td', 'cell');
    set('thead th', 'columnheader');
    set('tbody th', 'rowheader');
  }
  all('table.cards, table.counts').forEach(addRoles);

  Tablesort.extend('rank', function () { return false; }, function (a, b) { return b - a; });

  function rankColumn(rows, column) {
    var cells = rows.map(function (row) { return row.cells[column]; });
    if (cells[0] && cells[0].hasAttribute('data-sort')) { return; }
    var texts = cells.map(textOf);
    cells.map(function (cell, i) { return i; })
      .sort(function (a, b) { return inOrder(texts[a], texts[b]) || a - b; })
      .forEach(function (i, place) { cells[i].setAttribute('data-sort', place); });
  }

  function makeSortable(table, i) {
    var isFirst = i === 0;  // its order is kept in the address
    var bodies = all('tbody', table);
    var rows = all('tbody tr', table).filter(function (row) { return !/group-row/.test(row.className); });
    if (rows.length < 2) { return; }
    rows.forEach(function (row, i) {
      if (!row.cells[0].hasAttribute('data-sort')) { row.cells[0].setAttribute('data-sort', i); }
    });
    // One body without headings while sorted; the groups come back with the plan's own order.
    var flat = document.createElement('tbody');
    flat.setAttribute('role', 'rowgroup');
    var homes = rows.map(function (row) { return row.parentNode; });

    function flatten() {
      if (flat.parentNode) { return; }
      rows.forEach(function (row) { flat.appendChild(row); });
      bodies.forEach(function (body) { table.removeChild(body); });
      table.appendChild(flat);
    }
    function regroup() {
      if (!flat.parentNode) { return; }
      table.removeChild(flat);
      bodies.forEach(function (body) { table.appendChild(body); });
      rows.forEach(function (row, i) { homes[i].appendChild(row); });
    }

    new Tablesort(table);
    all('thead th', table).forEach(function (th, column) {
      th.removeAttribute('tabindex');
      var button = document.createElement('button');
      button.type = 'button';
      button.className = 'sort';
      while (th.firstChild) { button.appendChild(th.firstChild); }
      th.appendChild(button);
      button.addEventListener('click', function () {  // before the library's handler on the th
        rankColumn(rows, column);
        flatten();
      });
    });
    table.addEventListener('afterSort', function () {
      var sorted = table.querySelector('thead th[aria-sort]');
      var down = sorted.getAttribute('aria-sort') !== 'ascending';
      var home = sorted.cellIndex === 0 && !down;
      if (home) { regroup(); }
      if (isFirst) { keep({ sort: home ? '' : (down ? '-' : '') + (sorted.cellIndex + 1) }); }
    });
    var sort = isFirst && kept() && kept().sort || '';
    var chosen = all('thead th .sort', table)[Math.abs(sort) - 1];
    if (chosen) {
      chosen.click();
      if (sort < 0) { chosen.click(); }
    }
    table.className += ' is-sortable';
  }
  all('table.sortable').forEach(makeSortable);

  function makeFilter(form) {
    var table = document.querySelector('table[data-tools]');
    if (!table) { return; }
    var fields = all('select, input', form);
    var count = form.querySelector('[data-count]');
    var clear = form.querySelector('[data-clear]');
    var bodies = all('tbody', table);
    var rows = all('tbody tr', table).filter(function (row) { return !/group-row/.test(row.className); });
    var words = all('abbr[title]', table).map(function (abbr) { return [fold(textOf(abbr)), fold(abbr.title)]; });
    var texts = rows.map(function (row) {
      var text = fold(row.textContent);
      return words.reduce(function (sum, word) { return text.indexOf(word[0]) < 0 ? sum : sum + ' ' + word[1]; }, text);
    });

    function matches(row, text, field) {
      if (!field.value) { return true; }
      if (field.name === 'q') {
        return fold(field.value).trim().split(' ').every(function (word) { return text.indexOf(word) >= 0; });
      }
      var values = row.getAttribute('data-' + field.name);
      if (values === null) { values = row.getAttribute('data-' + field.name + 's') || ''; }
      return (' ' + values + ' ').indexOf(' ' + field.value + ' ') >= 0;
    }

    function apply() {
      var shown = 0;
      rows.forEach(function (row, i) {
        row.hidden = !fields.every(function (field) { return matches(row, texts[i], field); });
        if (!row.hidden) { shown += 1; }
      });
      bodies.forEach(function (body) {  // a group without rows hides its heading too
        var left = all('tr', body).filter(function (row) { return !row.hidden && !/group-row/.test(row.className); }).length;
        var count = body.querySelector('.group-row .count');
        body.hidden = !left;
        if (count) { count.hidden = left < count.textContent.replace(/\D/g, ''); }  // that of the whole group
      });
      clear.disabled = fields.every(function (field) { return !field.value; });
      count.textContent = form.getAttribute('data-showing').replace('{n}', shown).replace('{total}', rows.length);
    }

    function save() {
      var values = {};
      fields.forEach(function (field) { values[field.name] = field.value; });
      keep(values);
    }
    function restore() {
      var values = kept();
      if (!values) { return; }
      fields.forEach(function (field) {
        if (values[field.name] !== undefined) { field.value = values[field.name]; }
      });
    }
    function changed() { apply(); save(); }

    form.hidden = false;
    form.addEventListener('submit', function (event) { event.preventDefault(); });
    fields.forEach(function (field) {
      field.addEventListener(field.tagName === 'SELECT' ? 'change' : 'input', changed);
    });
    clear.addEventListener('click', function () {
      fields.forEach(function (field) { field.value = ''; });
      changed();
      fields[0].focus();
    });
    window.addEventListener('hashchange', function () { restore(); apply(); });
    table.addEventListener('afterSort', apply);  // groups that come back show or hide their heading
    restore();
    apply();
  }
  all('[data-filter]').forEach(makeFilter);
})();
