// axe's rules, and what it is asked with. A page has axe from bringAxe.
export const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];
export const colours = { type: 'rule', values: ['color-contrast', 'link-in-text-block'] };

// Without preloading: axe would ask for the style sheets again, which the policy of the pages refuses.
const options = (how) => ({ ...how, resultTypes: ['violations'], preload: false });
export const violations = async (page, how) => (await page.evaluate((all) => window.axe.run(document, all), options(how))).violations;

// Every text with all that the rules about colours go by. (What lies over a text is no violation to them.)
const colourings = () => {
  const grounds = new Map([[null, '']]);
  const ground = (element) => {
    if (!grounds.has(element)) {
      const { backgroundColor, backgroundImage, opacity } = getComputedStyle(element);
      const own = backgroundColor === 'rgba(0, 0, 0, 0)' && backgroundImage === 'none' && opacity === '1' ? '' : `${backgroundColor} ${backgroundImage} ${opacity} `;
      grounds.set(element, own + ground(element.parentElement));
    }
    return grounds.get(element);
  };
  window.texts = [...document.body.querySelectorAll('*')].filter((e) => [...e.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim() !== ''));
  return window.texts.map((e) => {
    const { color, fontSize, fontWeight, textDecoration, textShadow } = getComputedStyle(e);
    return [e.localName, color, fontSize, fontWeight, textDecoration, textShadow, getComputedStyle(e.parentElement).color, ground(e)].join();
  });
};

// The rules about colours on those texts whose colouring is not among `seen` for this kind of page.
export async function onFreshColourings(page, kind, seen) {
  const all = (await page.evaluate(colourings)).map((colouring) => `${kind} ${colouring}`);
  const fresh = all.flatMap((colouring, i) => (seen.has(colouring) ? [] : [seen.add(colouring) && i]));
  if (fresh.length === 0) return [];
  const look = ([at, how]) => window.axe.run({ include: at.map((i) => window.texts[i]) }, how);
  return (await page.evaluate(look, [fresh, options({ runOnly: colours })])).violations;
}
