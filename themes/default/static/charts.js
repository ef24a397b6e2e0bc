/* Pages are complete without this file; pages with charts load it. It adds to each figure: what a mark
   stands for, by pointer, finger or arrow keys, with a link to where it comes from; the same as a
   table; link, citation and picture to take away. ES5; no requests but for the figure's own file. */
(function () {
  'use strict';

  function all(selector, root) {
    return Array.prototype.slice.call(root.querySelectorAll(selector));
  }
  function made(name, text, parent) {
    var element = document.createElement(name);
    element.textContent = text;
    parent.appendChild(element);
    return element;
  }
  function isShown(element) { return element.getClientRects().length > 0; }

  function pointsOf(svg) {
    return (svg.getAttribute('data-points') || '').split('\n').filter(Boolean).map(function (line) {
      var fields = line.split('\t');
      var place = fields[0].split(' ');
      return { x: +place[0], y: +place[1], what: fields[1], value: fields[2], href: fields[3] };
    }).sort(function (a, b) { return a.x - b.x; });
  }

  // The mark to go to from one by an arrow key: in a grid along its row or column, else the next one.
  function stepFrom(points, at, key) {
    var step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[key];
    if (!step || at < 0) { return step && 0; }
    var along = key === 'ArrowLeft' || key === 'ArrowRight' ? 'x' : 'y';
    var across = along === 'x' ? 'y' : 'x';
    function shares(axis) {
      return points.every(function (p) { return points.some(function (q) { return q !== p && q[axis] === p[axis]; }); });
    }
    if (shares('x') && shares('y')) {
      var found = at, from = points[at];
      points.forEach(function (p, i) {
        var ahead = (p[along] - from[along]) * step;
        if (p[across] === from[across] && ahead > 0 && (found === at || ahead < (points[found][along] - from[along]) * step)) { found = i; }
      });
      return found;
    }
    return (at + step + points.length) % points.length;
  }

  function tellOn(svg, readout) {
    var points = pointsOf(svg);
    var at = -1;
    var ring = document.createElementNS('http://www.w3.org/2000/svg', 'circle');
    ring.setAttribute('class', 'at');
    ring.setAttribute('r', 10);
    function tell(i) {
      if (i === at) { return; }
      at = i;
      var point = points[i];
      ring.setAttribute('cx', point.x);
      ring.setAttribute('cy', point.y);
      svg.appendChild(ring);
      readout.textContent = '';
      made('span', point.what + ': ', readout);
      made('b', point.value, readout);
      if (point.href) {
        readout.appendChild(document.createTextNode(' '));
        made('a', readout.getAttribute('data-source'), readout).href = point.href;
      }
    }
    function near(event) {
      var box = svg.getBoundingClientRect();
      var scale = box.width / svg.viewBox.baseVal.width;
      var found = -1;
      var least = 28;  // pixels: a fingertip
      points.forEach(function (point, i) {
        var dx = point.x * scale - (event.clientX - box.left);
        var dy = point.y * scale - (event.clientY - box.top);
        var distance = Math.sqrt(dx * dx + dy * dy);
        if (distance < least) { least = distance; found = i; }
      });
      if (found >= 0) { tell(found); }
    }
    svg.setAttribute('tabindex', 0);
    svg.addEventListener('mousemove', near);
    svg.addEventListener('click', near);
    svg.addEventListener('keydown', function (event) {
      var next = stepFrom(points, at, event.key);
      if (next !== undefined) {
        event.preventDefault();
        tell(next);
      } else if (event.key === 'Enter' && at >= 0 && points[at].href) {
        location.href = points[at].href;
      }
    });
  }

  function tableOf(svg, readout) {
    var table = document.createElement('table');
    table.className = 'chart-table';
    var body = made('tbody', '', table);
    pointsOf(svg).forEach(function (point) {
      var row = made('tr', '', body);
      made('th', point.what, row).setAttribute('scope', 'row');
      var cell = made('td', '', row);
      if (point.href) { made('a', point.value, cell).href = point.href; } else { cell.textContent = point.value; }
    });
    table.setAttribute('aria-label', readout.getAttribute('data-table'));
    return table;
  }

  function copied(text, done) {
    if (navigator.clipboard) {
      navigator.clipboard.writeText(text).then(done, function () { /* refused: nothing was copied */ });
      return;
    }
    var area = made('textarea', text, document.body);  // where pages are not served safely
    area.select();
    if (document.execCommand('copy')) { done(); }
    document.body.removeChild(area);
  }

  function savePng(href, width) {
    var image = new Image();
    image.onload = function () {
      var canvas = document.createElement('canvas');
      canvas.width = width * 2;  // sharp on paper
      canvas.height = canvas.width * image.height / image.width;
      canvas.getContext('2d').drawImage(image, 0, 0, canvas.width, canvas.height);
      canvas.toBlob(function (blob) {
        var link = made('a', '', document.body);
        link.href = URL.createObjectURL(blob);
        link.download = href.replace(/^.*\//, '').replace('.svg', '.png');
        link.click();
        document.body.removeChild(link);
      });
    };
    image.src = href;
  }

  all('.chart-figure', document).forEach(function (figure) {
    var readout = figure.querySelector('.readout');
    var pictures = all('svg.chart', figure);
    var svgFile = figure.querySelector('.files a[href$=".svg"]');
    var table = null;
    var hasPoints = pictures.some(function (svg) { return svg.hasAttribute('data-points'); });
    if (hasPoints) {
      readout.hidden = false;
      readout.textContent = readout.getAttribute('data-hint');
      pictures.forEach(function (svg) { tellOn(svg, readout); });
    }
    function switched() {
      if (table) {
        figure.removeChild(table);
        table = null;
      } else {
        table = tableOf(pictures.filter(isShown)[0] || pictures[0], readout);
        figure.insertBefore(table, readout);
      }
      pictures.forEach(function (svg) { svg.classList.toggle('is-away', !!table); });
      readout.hidden = !!table;
    }
    var does = {
      table: hasPoints && switched,
      link: function (said) { copied(location.href.replace(/#.*/, '') + '#' + figure.id, said); },
      cite: function (said) {
        var cite = document.querySelector('.cite').textContent.replace(/^[^:]*: */, '');
        copied(figure.querySelector('.chart-title').textContent + '. ' + cite, said);
      },
      // A page on a disk may not read the pictures beside it.
      png: svgFile && location.protocol !== 'file:' && function () {
        savePng(svgFile.getAttribute('href'), 960);
      }
    };
    all('[data-do]', figure).forEach(function (button) {
      var act = does[button.getAttribute('data-do')];
      if (!act) { return; }
      button.hidden = false;
      button.addEventListener('click', function () {
        function swap() {
          var words = button.textContent;
          button.textContent = button.getAttribute('data-other');
          button.setAttribute('data-other', words);
        }
        if (act === switched) { switched(); swap(); } else { act(function () { swap(); setTimeout(swap, 2000); }); }
      });
    });
  });
})();
