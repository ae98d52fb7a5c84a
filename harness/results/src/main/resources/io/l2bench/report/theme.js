'use strict';
// The page's theme, and what is drawn again when it, the paper or the width of the window changes.
const theme = document.getElementById('theme');
const darkSystem = matchMedia('(prefers-color-scheme: dark)');
const recolour = () => { dispatchEvent(new Event('recolour')); redraw(); };
theme.hidden = false;
theme.addEventListener('click', () => {
  const now = document.documentElement.dataset.theme || (darkSystem.matches ? 'dark' : 'light');
  document.documentElement.dataset.theme = now === 'dark' ? 'light' : 'dark';
  recolour();
});
darkSystem.addEventListener('change', recolour);
// On paper the charts that are not folded away are there, in the light theme, and the heat map.
let screenTheme;
const heat = document.querySelector('details#heat:not([open])');
addEventListener('beforeprint', () => {
  screenTheme = document.documentElement.dataset.theme;
  document.documentElement.dataset.theme = 'light';
  heat?.setAttribute('open', '');
  recolour();
  figures.filter(f => f.box.offsetParent).forEach(show);
});
addEventListener('afterprint', () => {
  heat?.removeAttribute('open');
  screenTheme ? document.documentElement.dataset.theme = screenTheme : delete document.documentElement.dataset.theme;
  recolour();
});
let width = innerWidth;
addEventListener('resize', () => {
  if (innerWidth !== width) {
    width = innerWidth;
    figures.forEach(f => f.plot?.setSize({width: Math.max(240, f.box.clientWidth), height: f.height}));
  }
});
