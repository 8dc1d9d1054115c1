// A form is sent once: the second click of a double click, or Enter held down, sends nothing.
// The server is the real guard (the token of <submit-once>); this spares the person the question.
import { word } from './words.js';

addEventListener('submit', event => {
  const form = event.target;
  if (form.method !== 'post' || 'twice' in form.dataset || event.defaultPrevented) {
    return;
  }

  if (form.dataset.sent) {
    event.preventDefault();
    return;
  }

  form.dataset.sent = 'yes';
  const button = event.submitter;
  // After the browser has gathered the fields, so that the pressed button's value is sent too.
  setTimeout(() => {
    if (event.defaultPrevented) {
      delete form.dataset.sent;
      return;
    }

    form.setAttribute('aria-busy', 'true');
    if (button?.matches('[data-once]')) {
      button.dataset.label = button.innerHTML;
      button.textContent = word('sending');
      button.setAttribute('aria-disabled', 'true');
    }
  });
});

// Back to a page from the browser's memory: it may be sent again (its token still protects).
addEventListener('pageshow', event => {
  if (!event.persisted) {
    return;
  }

  for (const form of document.querySelectorAll('form[data-sent]')) {
    delete form.dataset.sent;
    form.removeAttribute('aria-busy');
  }

  for (const button of document.querySelectorAll('[data-label]')) {
    button.innerHTML = button.dataset.label;
    button.removeAttribute('aria-disabled');
  }
});
