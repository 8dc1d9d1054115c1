// Conditions, repeated rows and complaints of the forms that bundles bring. Without it every field is shown and a row costs a round trip.
import { watch } from './checks.js';
import { pick } from './pickers.js';

for (const root of document.querySelectorAll('[data-form-fields]')) {
  forget(root);
  show(root);
  watch(root);
  pick(root);
  root.addEventListener('input', () => show(root));
  root.addEventListener('change', () => show(root));
  root.addEventListener('click', event => press(event, root));
}

/** The sentence “only when …” is for those who see everything. */
function forget(part) {
  for (const sentence of part.querySelectorAll('.field-condition')) {
    sentence.remove();
  }
}

/** Hides what does not apply and keeps it from being sent; a hidden field decides nothing, so one change may bring another. */
function show(root) {
  const parts = [...root.querySelectorAll('[data-show-when]')];
  for (let round = 0, changed = true; changed && round <= parts.length; round++) {
    changed = false;
    for (const part of parts) {
      const hide = !holds(JSON.parse(part.dataset.showWhen), root);
      changed ||= part.hidden !== hide;
      part.hidden = hide;
    }
  }

  for (const control of root.querySelectorAll('input, select, textarea')) {
    control.disabled = isHidden(control);
  }
}

function isHidden(control) {
  return Boolean(control.closest('[data-show-when][hidden]'));
}

function holds(tests, root) {
  return tests.every(test => test.all.every(clause => {
    const values = valuesOf(clause.name, root);
    return clause.in ? clause.in.some(value => values.includes(value)) : values.some(value => value !== '');
  }) !== test.not);
}

function valuesOf(name, root) {
  const controls = [...root.querySelectorAll(`[name="${CSS.escape(name)}"]`)].filter(control => !isHidden(control));
  if (controls.length > 0) {
    const sent = controls.filter(isSent);
    const chosen = sent.filter(control => control.type !== 'hidden'); // a hidden “false” stands behind each single box
    return (chosen.length > 0 ? chosen : sent).map(control => control.value.trim());
  }

  // A group or a list is filled when anything in it is.
  const within = [...root.querySelectorAll(`[name^="${CSS.escape(name)}."], [name^="${CSS.escape(name)}["]`)];
  return within.filter(control => !isHidden(control) && control.type !== 'hidden' && isSent(control)).map(control => control.value.trim());
}

function isSent(control) {
  return !['checkbox', 'radio'].includes(control.type) || control.checked;
}

function press(event, root) {
  const button = event.target.closest('.repeat-add, .repeat-remove');
  if (!button || !root.contains(button)) {
    return;
  }

  event.preventDefault();
  const repeat = button.closest('.repeat');
  const focus = button.matches('.repeat-add') ? add(repeat) : remove(repeat, button.closest('.repeat-row'));
  rowsOf(repeat).forEach(number);
  show(root);
  focus?.focus();
  root.dispatchEvent(new Event('change', { bubbles: true }));
}

function add(repeat) {
  const template = repeat.querySelector(':scope > template');
  const next = Number(repeat.dataset.next ?? rowsOf(repeat).length);
  repeat.dataset.next = String(next + 1);
  const copy = document.createElement('template');
  copy.innerHTML = template.innerHTML.replaceAll(repeat.dataset.mark, String(next));
  const row = copy.content.firstElementChild;
  forget(row);
  template.before(row);
  return row.querySelector('input:not([type=hidden]), select, textarea');
}

function remove(repeat, row) {
  repeat.dataset.next ??= String(rowsOf(repeat).length); // a number once given is not given again
  row.remove();
  return repeat.querySelector(':scope > .repeat-add');
}

function rowsOf(repeat) {
  return [...repeat.querySelectorAll(':scope > .repeat-row')];
}

function number(row, index) {
  for (const words of row.querySelectorAll(':scope > legend, :scope > .repeat-remove')) {
    words.textContent = words.textContent.replace(/\d+$/, String(index + 1));
  }
}
