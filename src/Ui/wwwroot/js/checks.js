// Marks a field of a bundle's form when the person leaves it, in the words that the server would use. It never keeps a page from being sent.
import { complaints } from './fields.js';

export function watch(root) {
  for (const field of root.querySelectorAll('[data-check]')) {
    remember(field);
  }

  root.addEventListener('change', event => judge(event.target, root));
  root.addEventListener('input', event => isMarked(event.target) && judge(event.target, root));
}

/** What the server said stays, unless this script would have said the same: only then it can tell when it is mended. */
function remember(field) {
  const error = errorOf(field);
  if (error && wordsOf(error) === complaints(JSON.parse(field.dataset.check), valueOf(field)).join(' ')) {
    error.dataset.own = '';
  }
}

function isMarked(control) {
  const field = control.closest('[data-check]');
  return field !== null && errorOf(field) !== null;
}

function judge(control, root) {
  const field = control.closest('[data-check]');
  if (!field) {
    return;
  }

  const said = isSpared(field) ? [] : complaints(JSON.parse(field.dataset.check), valueOf(field));
  const error = errorOf(field);
  if (said.length > 0) {
    mark(field, said.join(' '), root.dataset.errorPrefix);
  } else if (error && 'own' in error.dataset) {
    error.remove();
    label(field, `${error.id}`, false);
  }
}

/** A row or an optional group in which nothing is filled in is not asked for. */
function isSpared(field) {
  const group = field.parentElement.closest('[data-spared]');
  return group !== null && [...group.querySelectorAll('input:not([type=hidden]), select, textarea')].every(isUntouched);
}

function isUntouched(control) {
  const isBox = control.type === 'checkbox' || control.type === 'radio';
  return (isBox && !control.checked) || control.value.trim() === '' || control.value === control.closest('[data-preset]')?.dataset.preset;
}

function valueOf(field) {
  const boxes = [...field.querySelectorAll('input[type=radio], input[type=checkbox]')];
  return boxes.length > 0 ? boxes.find(box => box.checked)?.value ?? '' : field.querySelector('input, select, textarea')?.value ?? '';
}

function mark(field, words, prefix) {
  let error = errorOf(field);
  if (!error) {
    error = Object.assign(document.createElement('p'), { className: 'field-error', id: `${firstOf(field).id}-error` });
    const before = field.querySelector(':scope > .choice-list, :scope > .choice, :scope > .field-with-unit') ?? firstOf(field).closest('.combo') ?? firstOf(field);
    before.before(error);
  }

  error.dataset.own = '';
  error.replaceChildren(Object.assign(document.createElement('span'), { className: 'visually-hidden', textContent: prefix }), ` ${words}`);
  label(field, error.id, true);
}

/** Ties the complaint to what a screen reader reads: the control, or the fieldset of choices. */
function label(field, id, isWrong) {
  const control = field.matches('fieldset') ? field : firstOf(field);
  const ids = (control.getAttribute('aria-describedby') ?? '').split(' ').filter(each => each !== '' && each !== id);
  const described = [...ids, ...(isWrong ? [id] : [])].join(' ');
  described === '' ? control.removeAttribute('aria-describedby') : control.setAttribute('aria-describedby', described);
  isWrong ? control.setAttribute('aria-invalid', 'true') : control.removeAttribute('aria-invalid');
  field.classList.toggle('is-wrong', isWrong);
}

function firstOf(field) {
  return field.querySelector('input:not([type=hidden]), select, textarea');
}

function errorOf(field) {
  return field.querySelector(':scope > .field-error');
}

function wordsOf(error) {
  return error.lastChild.textContent.trim();
}
