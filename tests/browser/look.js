// What is asked of a page from within: evaluated in the page, then called as window.look.….
(() => {
  const all = (selector) => [...document.querySelectorAll(selector)];
  const shownTag = (e) => e.outerHTML.replace(/\s+/g, ' ').slice(0, 120);

  const numbers = (colour) => (colour.match(/[\d.]+/g) ?? []).map(Number);
  const channel = (c) => (c / 255 <= 0.03928 ? c / 255 / 12.92 : ((c / 255 + 0.055) / 1.055) ** 2.4);
  const light = ([r, g, b]) => 0.2126 * channel(r) + 0.7152 * channel(g) + 0.0722 * channel(b);
  const contrast = (a, b) => (Math.max(light(a), light(b)) + 0.05) / (Math.min(light(a), light(b)) + 0.05);
  const solid = (colour) => colour.length === 3 || colour[3] > 0.99;
  function ground(element) {
    for (let at = element; at; at = at.parentElement) {
      const colour = numbers(getComputedStyle(at).backgroundColor);
      if (solid(colour)) return colour;
    }
    return [255, 255, 255];
  }

  // Everything the Tab key should stop at, in the order of the document.
  function stops() {
    return all('a[href], button, input, select, textarea, summary, [tabindex]')
      .filter((e) => e.tabIndex >= 0 && !e.disabled && e.checkVisibility({ visibilityProperty: true }));
  }

  // Notes where the focus goes and whether it can be seen there.
  function watchFocus() {
    const seen = [];
    document.addEventListener('focusin', ({ target }) => {
      const style = getComputedStyle(target);
      const outlined = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2
        && contrast(numbers(style.outlineColor), ground(target.parentElement)) >= 3;
      const { right, width } = target.getBoundingClientRect();
      seen.push({ target, visible: (outlined || style.boxShadow !== 'none') && width > 1 && right > 0 });
    });
    return seen;
  }
  let focused = [];
  let expected = [];
  function startWalk() {
    expected = stops();
    focused = watchFocus();
    return { count: expected.length, first: expected[0]?.getAttribute('href') ?? '', inMain: Boolean(expected[0]?.closest('main')) };
  }
  // After `most` presses of Tab: what went wrong, in words.
  function walked(most) {
    const wanted = expected.slice(0, most);
    const wrong = focused.filter(({ visible }) => !visible).map(({ target }) => `the focus cannot be seen: ${shownTag(target)}`);
    const at = wanted.findIndex((e, i) => focused[i]?.target !== e);
    if (at >= 0) wrong.push(`stop ${at + 1} of ${expected.length} is ${focused[at] ? shownTag(focused[at].target) : 'none'}, not ${shownTag(wanted[at])}`);
    return wrong;
  }

  // Scrolls sideways: the page itself by so many pixels; parts of it, and whether a keyboard reaches them.
  function sideways() {
    const parts = all('body *')
      .filter((e) => e.scrollWidth > e.clientWidth + 1 && e.clientWidth > 1 && /auto|scroll/.test(getComputedStyle(e).overflowX))
      // (Words as they were typed need no name; a table's box does.)
      .filter((e) => e.tabIndex < 0 || (e.tagName !== 'PRE' && (e.getAttribute('role') !== 'region' || !(e.getAttribute('aria-label') || e.getAttribute('aria-labelledby')))));
    return { over: document.documentElement.scrollWidth - document.documentElement.clientWidth, parts: parts.map(shownTag) };
  }

  // Text cut off by the box it stands in (not what is kept for screen readers in one pixel).
  function clipped() {
    const cut = (overflow, room, size) => /hidden|clip/.test(overflow) && size > room + 1;
    return all('body *')
      .filter((e) => e.clientWidth > 1 && e.clientHeight > 1 && e.textContent.trim() !== '' && e.checkVisibility({ visibilityProperty: true }))
      .filter((e) => {
        const style = getComputedStyle(e);
        return cut(style.overflowX, e.clientWidth, e.scrollWidth) || cut(style.overflowY, e.clientHeight, e.scrollHeight);
      })
      .map(shownTag);
  }

  // Marks and pictures of which no part differs enough from what is behind.
  function faintMarks() {
    return all('main svg')
      .filter((svg) => svg.getBoundingClientRect().width > 1)
      .filter((svg) => {
        const behind = ground(svg.parentElement);
        const drawn = [svg, ...svg.querySelectorAll('*')].flatMap((e) => {
          const { color, fill, stroke } = getComputedStyle(e);
          return [color, fill, stroke].filter((c) => c.startsWith('rgb'));
        });
        return !drawn.some((c) => contrast(numbers(c), behind) >= 3);
      })
      .map(shownTag);
  }

  // Text that would vanish: its colour is near that of what is behind it.
  function faintText(least) {
    return all('body *')
      .filter((e) => [...e.childNodes].some((n) => n.nodeType === 3 && n.data.trim() !== '') && e.checkVisibility({ visibilityProperty: true }) && e.getBoundingClientRect().width > 1 && !e.closest('svg'))
      .filter((e) => contrast(numbers(getComputedStyle(e).color), ground(e)) < least)
      .map(shownTag);
  }

  // What moves by itself or slides.
  function motion() {
    return all('*')
      .filter((e) => {
        const style = getComputedStyle(e);
        return style.animationName !== 'none' || !/^0s(, 0s)*$/.test(style.transitionDuration) || style.scrollBehavior === 'smooth';
      })
      .map(shownTag);
  }

  // What the page says, without the tools of the script and the lines that tell what they show.
  function words() {
    const copy = document.body.cloneNode(true);
    for (const tool of copy.querySelectorAll('form, button[data-print], button[data-do], .readout, [data-hits], [data-said], script')) tool.remove();
    return copy.textContent.replace(/\s+/g, ' ').trim();
  }

  // Hidden although it says something and is no tool.
  function lost() {
    return all('main [hidden]')
      .filter((e) => !e.closest('form') && !e.matches('button') && !e.querySelector('form, button, input') && e.textContent.trim() !== '')
      .map(shownTag);
  }

  // Without style sheets: what is read before the heading, what comes first, pictures that outgrow their place.
  function bare() {
    for (const sheet of document.styleSheets) sheet.disabled = true;
    const h1 = document.querySelector('h1');
    const isBefore = (node) => Boolean(node && node.compareDocumentPosition(h1) & Node.DOCUMENT_POSITION_FOLLOWING);
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    let before = '';
    for (let node = walker.nextNode(); isBefore(node); node = walker.nextNode()) {
      if (node.parentElement.checkVisibility()) before += `${node.data} `;
    }
    return {
      before: before.replace(/\s+/g, ' ').trim().length,
      twin: isBefore(document.querySelector('a[hreflang]')),
      skip: document.querySelector('a[href]')?.getAttribute('href') === '#noi-dung',
      grown: all('svg:not(.chart)').filter((svg) => svg.getBoundingClientRect().height > 40).map(shownTag),
    };
  }

  window.look = { startWalk, walked, sideways, clipped, faintMarks, faintText, motion, words, lost, bare };
})();
