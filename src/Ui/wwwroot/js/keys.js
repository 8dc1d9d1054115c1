// Keyboard for everything. A page names its keys on the elements themselves:
//   data-key="t"           press t            data-key="g b"   press g, then b
//   data-key="ctrl+enter"  also while typing  data-key="/"     focus the search box
// Links and buttons are pressed, inputs are focused. Single letters can be switched off (WCAG 2.1.4).
import { word } from './words.js';

const switchedOff = 'mocua-keys-off';
let prefix = '';
let prefixTimer;

function typing(target) {
  return target.matches?.('textarea, select, [contenteditable=true], input:not([type=checkbox], [type=radio], [type=button], [type=submit])');
}

function nameOf(event) {
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key.toLowerCase().replace('arrow', '');
  const plain = event.altKey && /^Key[A-Z]$/.test(event.code) ? event.code.slice(3).toLowerCase() : key;
  return `${event.ctrlKey || event.metaKey ? 'ctrl+' : ''}${event.altKey ? 'alt+' : ''}${plain}`;
}

function find(key) {
  return [...document.querySelectorAll('[data-key]')].find(each =>
    each.dataset.key.toLowerCase() === key && !each.disabled && each.getClientRects().length > 0);
}

function press(element) {
  if (element.matches('input:not([type=submit], [type=button], [type=checkbox], [type=radio]), select, textarea')) {
    element.focus();
    element.select?.();
  } else if (element.matches('input')) {
    element.focus();
    element.click();
  } else {
    element.click();
  }
}

addEventListener('keydown', event => {
  if (event.isComposing || event.defaultPrevented || event.key === 'Dead') {
    return;
  }

  const key = nameOf(event);
  const single = !event.ctrlKey && !event.altKey && !event.metaKey;
  if (single && (typing(event.target) || document.querySelector('dialog[open]'))) {
    return;
  }

  if (single && event.key.length === 1 && localStorage.getItem(switchedOff) && key !== '?') {
    return;
  }

  if (key === '?') {
    event.preventDefault();
    showKeys();
    return;
  }

  const target = (prefix && find(`${prefix} ${key}`)) || find(key);
  if (target) {
    event.preventDefault();
    prefix = '';
    press(target);
    return;
  }

  if (single && moveInList(key, event)) {
    return;
  }

  prefix = single && document.querySelector(`[data-key^="${CSS.escape(key)} "]`) ? key : '';
  clearTimeout(prefixTimer);
  prefixTimer = setTimeout(() => { prefix = ''; }, 1200);
});

// j and k (and the arrows, once inside) walk a list; Enter opens because the focus is on a link.
function moveInList(key, event) {
  const list = event.target.closest?.('[data-list]') ?? document.querySelector('[data-list]');
  const inside = list?.contains(event.target);
  const step = key === 'j' || (inside && key === 'down') ? 1 : key === 'k' || (inside && key === 'up') ? -1 : 0;
  if (!list || !step) {
    return false;
  }

  const items = [...list.querySelectorAll('a[href], [data-list-item]')].filter(each => each.getClientRects().length > 0);
  const at = items.indexOf(event.target.closest?.('a[href], [data-list-item]'));
  const start = at >= 0 ? at + step : Math.max(0, items.findIndex(each => each.matches('[aria-current]')));
  items[Math.min(Math.max(start, 0), items.length - 1)]?.focus();
  event.preventDefault();
  return true;
}

function showKeys() {
  const dialog = document.createElement('dialog');
  dialog.setAttribute('aria-labelledby', 'keys-title');
  const title = Object.assign(document.createElement('h2'), { id: 'keys-title', textContent: word('keysTitle') });
  const rows = document.createElement('dl');
  rows.className = 'keys';
  const seen = [...document.querySelectorAll('[data-key]')].map(each => [each.dataset.key, labelOf(each)]);
  if (document.querySelector('[data-list]')) {
    seen.push(['j', word('keysDown')], ['k', word('keysUp')], ['enter', word('keysOpen')]);
  }

  for (const [key, label] of [...seen, ['?', word('keysTitle')]]) {
    const term = document.createElement('dt');
    for (const part of key.split(' ')) {
      term.append(Object.assign(document.createElement('kbd'), { className: 'kbd', textContent: printed(part) }), ' ');
    }

    rows.append(term, Object.assign(document.createElement('dd'), { textContent: label }));
  }

  const off = document.createElement('label');
  off.className = 'choice';
  const box = Object.assign(document.createElement('input'), { type: 'checkbox', checked: !localStorage.getItem(switchedOff) });
  box.addEventListener('change', () => box.checked ? localStorage.removeItem(switchedOff) : localStorage.setItem(switchedOff, 'yes'));
  off.append(box, word('keysSingle'));
  const close = Object.assign(document.createElement('button'), { type: 'button', className: 'btn', textContent: word('close') });
  close.addEventListener('click', () => dialog.close());
  dialog.addEventListener('close', () => dialog.remove());
  dialog.append(title, rows, off, close);
  document.body.append(dialog);
  dialog.showModal();
  close.focus();
}

function labelOf(element) {
  const label = element.dataset.keyName ?? element.getAttribute('aria-label') ?? element.labels?.[0]?.textContent ?? element.textContent;
  return label.replace(/\s+/g, ' ').trim();
}

function printed(key) {
  return key.split('+').map(part => ({ ctrl: 'Ctrl', alt: 'Alt', enter: 'Enter', esc: 'Esc' })[part] ?? part.toUpperCase()).join(' + ');
}

for (const opener of document.querySelectorAll('[data-show-keys]')) {
  opener.hidden = false;
  opener.addEventListener('click', showKeys);
}
