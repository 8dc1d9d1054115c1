// Keeps a draft of form[data-autosave="url"] on the server; while there is no connection, in this tab.
import { refusalText, word } from './words.js';

const pause = 1500;
const retry = 10000;

for (const form of document.querySelectorAll('form[data-autosave]')) {
  keep(form);
}

function keep(form) {
  const url = form.dataset.autosave;
  const shelf = `draft:${url}`;
  const status = statusOf(form);
  let timer;
  let saving;
  let again = false;

  offerShelved(form, shelf, status);
  form.addEventListener('input', later);
  form.addEventListener('change', later);
  form.addEventListener('submit', () => {
    clearTimeout(timer);
    sessionStorage.setItem(shelf, withoutToken(draftOf(form))); // the session may have ended: what is posted then goes to the sign-in page
  });
  addEventListener('online', () => sessionStorage.getItem(shelf) && save());

  function later() {
    clearTimeout(timer);
    timer = setTimeout(save, pause);
  }

  async function save() {
    clearTimeout(timer);
    if (saving) {
      again = true;
      return;
    }

    saving = true;
    const body = draftOf(form);
    sessionStorage.setItem(shelf, withoutToken(body));
    try {
      const response = await fetch(url, { method: 'POST', body, headers: { Accept: 'application/json' } });
      if (response.ok && !response.redirected) {
        sessionStorage.removeItem(shelf);
        const answer = await response.json().catch(() => ({}));
        tell(word('saved', answer.savedAt ?? now()), false);
      } else {
        tell(response.redirected || response.status === 401 ? word('signedOut') : await refusalText(response, word('notSaved')), true);
      }
    } catch {
      tell(word('offline'), true);
      timer = setTimeout(save, retry);
    } finally {
      saving = false;
      if (again) {
        again = false;
        later();
      }
    }
  }

  function tell(text, failed) {
    status.textContent = text;
    status.classList.toggle('saved-not', failed);
  }
}

function draftOf(form) {
  const draft = new URLSearchParams();
  for (const [name, value] of new FormData(form)) {
    const secret = form.elements[name]?.type === 'password';
    if (typeof value === 'string' && !secret) {
      draft.append(name, value);
    }
  }

  return draft;
}

function withoutToken(draft) {
  const kept = new URLSearchParams(draft);
  kept.delete('__RequestVerificationToken');
  return kept.toString();
}

// What was typed without a connection and never reached the server is offered, not forced.
function offerShelved(form, shelf, status) {
  const shelved = sessionStorage.getItem(shelf);
  if (!shelved || shelved === withoutToken(draftOf(form))) {
    sessionStorage.removeItem(shelf);
    return;
  }

  const restore = button(word('restore'), () => fill(form, new URLSearchParams(shelved)));
  const drop = button(word('discard'), () => sessionStorage.removeItem(shelf));
  status.replaceChildren(word('shelved'), ' ', restore, ' ', drop);

  function button(text, act) {
    const made = Object.assign(document.createElement('button'), { type: 'button', className: 'btn btn-small', textContent: text });
    made.addEventListener('click', () => {
      act();
      status.replaceChildren();
    });
    return made;
  }
}

function fill(form, values) {
  for (const field of form.elements) {
    if (!field.name || field.type === 'hidden' || field.type === 'file' || field.type === 'password') {
      continue;
    }

    const given = values.getAll(field.name);
    if (field.type === 'checkbox' || field.type === 'radio') {
      field.checked = given.includes(field.value);
    } else if (given.length > 0) {
      const same = [...form.elements].filter(each => each.name === field.name && each.type === field.type);
      field.value = given[Math.min(same.indexOf(field), given.length - 1)];
    }
  }

  form.dispatchEvent(new Event('input', { bubbles: true }));
}

function statusOf(form) {
  const found = form.querySelector('[data-autosave-status]') ?? form.appendChild(document.createElement('p'));
  found.classList.add('saved');
  found.setAttribute('role', 'status');
  return found;
}

function now() {
  return new Date().toLocaleTimeString('vi-VN', { hour: '2-digit', minute: '2-digit' });
}
