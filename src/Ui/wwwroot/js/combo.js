// Accessible combobox (ARIA 1.2) over a list that the server searches.
//   <input data-combo="/thu-tuc/tim" data-combo-into="#procedure" …>   url?q=… answers [{ value, label, hint?, url? }]
// Choosing fills the input with the label (data-combo-shows names another property of the item) and the hidden field with the value
// and raises "combo:chosen" with the item and the key it was chosen by; an item with a url is gone to instead. Enter takes the first
// item, also when it is pressed before the server has answered. With data-combo-first="number" it does so only for the one item that fits a
// number: people have namesakes. When an early Enter found nothing to take, "combo:none" says so. Without this script the input is an ordinary search box of its form.
import { word } from './words.js';

let count = 0;

for (const input of document.querySelectorAll('input[data-combo]')) {
  enhance(input);
}

/** Also for inputs that a page's own script makes into a combobox. */
export function enhance(input) {
  if (input.role === 'combobox') {
    return;
  }

  const id = `combo-${++count}`;
  const into = input.dataset.comboInto ? document.querySelector(input.dataset.comboInto) : null;
  const least = Number(input.dataset.comboMin ?? 2);
  const box = document.createElement('div');
  const list = Object.assign(document.createElement('ul'), { id, className: 'combo-list', hidden: true });
  const live = Object.assign(document.createElement('span'), { className: 'visually-hidden' });
  let items = [];
  let at = -1;
  let timer;
  let request;
  let asked = false; // typed, and not yet answered
  let hurried = false; // Enter came before the answer

  box.className = 'combo';
  input.replaceWith(box);
  box.append(input, list, live);
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', word('suggestions'));
  live.setAttribute('role', 'status');
  for (const [name, value] of Object.entries({ role: 'combobox', 'aria-expanded': 'false', 'aria-controls': id, 'aria-autocomplete': 'list' })) {
    input.setAttribute(name, value);
  }

  input.autocomplete = 'off';
  input.removeAttribute('list'); // what the browser offers without this script
  if (input.autofocus) {
    input.focus();
  }

  input.addEventListener('input', () => {
    if (into) {
      into.value = '';
    }

    clearTimeout(timer);
    asked = true;
    hurried = false;
    timer = setTimeout(search, 120);
  });
  input.addEventListener('blur', () => setTimeout(hide, 150));
  input.addEventListener('keydown', onKey);
  list.addEventListener('pointerdown', event => event.preventDefault());
  list.addEventListener('click', event => {
    const option = event.target.closest('[role=option]');
    if (option) {
      choose(items[Number(option.dataset.at)]);
    }
  });

  async function search() {
    const text = input.value.trim();
    request?.abort();
    if (text.length < least) {
      asked = false;
      hide();
      return;
    }

    request = new AbortController();
    try {
      const url = new URL(input.dataset.combo, location.href);
      url.searchParams.set('q', text);
      const response = await fetch(url, { signal: request.signal, headers: { Accept: 'application/json' } });
      items = response.ok ? await response.json() : [];
      asked = false;
      const early = hurried;
      hurried = false;
      if (early && takesFirst()) {
        choose(items[0], 'Enter');
      } else {
        show();
        if (early) {
          input.dispatchEvent(new CustomEvent('combo:none', { bubbles: true }));
        }
      }
    } catch (fault) {
      if (fault.name !== 'AbortError') {
        asked = false;
        hide();
      }
    }
  }

  function takesFirst() {
    return items.length > 0 && (input.dataset.comboFirst !== 'number' || (items.length === 1 && isNumber()));
  }

  function isNumber() {
    return /^[\d\s.]+$/.test(input.value);
  }

  function show() {
    at = takesFirst() ? 0 : -1;
    list.replaceChildren(...items.map((item, place) => {
      const option = Object.assign(document.createElement('li'), { id: `${id}-${place}`, textContent: item.label });
      option.setAttribute('role', 'option');
      option.dataset.at = place;
      if (item.hint) {
        option.append(Object.assign(document.createElement('small'), { textContent: item.hint }));
      }

      return option;
    }));
    live.textContent = items.length > 0 ? word('found', items.length) : word('foundNone');
    if (items.length === 0) {
      const none = Object.assign(document.createElement('li'), { className: 'combo-none', textContent: word('foundNone') });
      none.setAttribute('role', 'option');
      none.setAttribute('aria-disabled', 'true');
      list.append(none);
    }

    // The answer may come after the person has gone on.
    if (document.activeElement !== input) {
      return;
    }

    list.hidden = false;
    input.setAttribute('aria-expanded', 'true');
    mark();
  }

  function hide() {
    list.hidden = true;
    input.setAttribute('aria-expanded', 'false');
    input.removeAttribute('aria-activedescendant');
  }

  function mark() {
    for (const option of list.querySelectorAll('[role=option]')) {
      option.setAttribute('aria-selected', String(Number(option.dataset.at) === at));
    }

    if (at >= 0) {
      input.setAttribute('aria-activedescendant', `${id}-${at}`);
      document.getElementById(`${id}-${at}`).scrollIntoView({ block: 'nearest' });
    }
  }

  function onKey(event) {
    if (event.isComposing) {
      return;
    }

    if (event.key === 'Enter' && asked && input.value.trim().length >= least && (input.dataset.comboFirst !== 'number' || isNumber())) {
      event.preventDefault();
      hurried = true;
      return;
    }

    if (list.hidden) {
      if (event.key === 'ArrowDown') {
        event.preventDefault();
        search();
      }

      return;
    }

    const moves = { ArrowDown: 1, ArrowUp: -1 };
    if (event.key in moves && items.length > 0) {
      event.preventDefault();
      at = (at + moves[event.key] + items.length) % items.length;
      mark();
    } else if ((event.key === 'Enter' || event.key === 'Tab') && at >= 0) {
      if (event.key === 'Enter') {
        event.preventDefault();
      }

      choose(items[at], event.key);
    } else if (event.key === 'Escape') {
      event.preventDefault();
      hide();
    }
  }

  function choose(item, by = 'click') {
    hide();
    input.value = item[input.dataset.comboShows ?? 'label'];
    if (into) {
      into.value = item.value;
      into.dispatchEvent(new Event('change', { bubbles: true }));
    }

    input.dispatchEvent(new CustomEvent('combo:chosen', { bubbles: true, detail: { ...item, by } }));
    if (item.url) {
      location.assign(item.url);
    } else if ('comboSubmit' in input.dataset) {
      input.form.requestSubmit();
    }
  }
}
