/* The page of changes: any two periods beside each other, all tasks or those of one unit, from what
   `minhbachPeriods` holds. Without this file the list of the pairs stands. ES5; no requests. */
(function () {
  'use strict';

  var form = document.querySelector('[data-compare]');
  var data = window.minhbachPeriods;
  if (!form || !data) { return; }

  var selects = form.querySelectorAll('select');
  var from = selects[0];
  var to = selects[1];
  var unit = selects[2];
  var said = form.querySelector('[data-said]');
  var table = form.querySelector('table');
  var body = table.tBodies[0];

  function fill(select, rows) {
    rows.forEach(function (row) {
      var option = document.createElement('option');
      option.value = row[0];
      option.textContent = row[1];
      select.appendChild(option);
    });
  }
  function at(select) {
    return data.periods.map(function (row) { return row[0]; }).indexOf(select.value);
  }
  function cell(name, text, label) {
    var made = document.createElement(name);
    made.textContent = text;
    if (label) { made.setAttribute('data-label', label); }
    return made;
  }

  function show() {
    var before = at(from);
    var after = at(to);
    var names = [data.periods[before][1], data.periods[after][1]];
    var heads = table.tHead.rows[0].cells;
    body.textContent = '';
    heads[1].textContent = names[0];
    heads[2].textContent = names[1];
    data.tasks.forEach(function (task) {
      var was = task[4][before];
      var is = task[4][after];
      if (was === is || (unit.value && task[3].indexOf(unit.value) < 0)) { return; }
      var row = body.insertRow(-1);
      var head = cell('th', '');
      var link = document.createElement('a');
      head.scope = 'row';
      link.href = task[2];
      link.textContent = task[0] + ' ' + task[1];
      head.appendChild(link);
      row.appendChild(head);
      row.appendChild(cell('td', data.words[was], names[0]));
      row.appendChild(cell('td', data.words[is], names[1]));
    });
    table.hidden = body.rows.length === 0;
    said.textContent = form.getAttribute(body.rows.length ? 'data-some' : 'data-none').replace('{n}', body.rows.length);
  }

  // What was chosen stands behind '#?', which works on every server and from a USB stick.
  function keep() {
    var chosen = '#?from=' + encodeURIComponent(from.value) + '&to=' + encodeURIComponent(to.value) + '&unit=' + encodeURIComponent(unit.value);
    try { history.replaceState(null, '', chosen); } catch (refused) { location.replace(chosen); }
  }
  function restore() {
    [].forEach.call(selects, function (select) {
      var match = new RegExp('[?&]' + select.name + '=([^&]*)').exec(location.hash);
      if (!match) { return; }
      try {
        var value = decodeURIComponent(match[1]);
        if ([].some.call(select.options, function (option) { return option.value === value; })) { select.value = value; }
      } catch (malformed) { /* as if not there */ }
    });
  }

  fill(from, data.periods);
  fill(to, data.periods);
  fill(unit, data.units);
  from.selectedIndex = 0;
  to.selectedIndex = data.periods.length - 1;
  restore();
  show();
  form.hidden = false;
  form.addEventListener('submit', function (event) { event.preventDefault(); });
  form.addEventListener('change', function () { show(); keep(); });
  window.addEventListener('hashchange', function () { restore(); show(); });
})();
