// Sends files at once with progress in per cent: input[type=file][data-upload="url"].
//   data-upload-name="scan"      name of the hidden field that carries the id which the server answers ({ id, name })
//   data-upload-max="20971520"   refuse larger files before sending them
// Without this script the input goes with its form.
import { word } from './words.js';

for (const input of document.querySelectorAll('input[type=file][data-upload]')) {
  const list = document.createElement('ul');
  list.className = 'uploads';
  input.after(list);
  input.addEventListener('change', () => {
    for (const file of input.files) {
      send(input, list, file);
    }

    input.value = '';
  });
}

function send(input, list, file) {
  const row = document.createElement('li');
  const name = Object.assign(document.createElement('span'), { textContent: `${file.name} (${size(file.size)})` });
  const state = document.createElement('span');
  state.setAttribute('role', 'status');
  row.append(name, state);
  list.append(row);

  const most = Number(input.dataset.uploadMax ?? 0);
  if (most && file.size > most) {
    failed(word('tooLarge', size(file.size), size(most)));
    return;
  }

  const bar = Object.assign(document.createElement('progress'), { max: 100, value: 0 });
  bar.setAttribute('aria-label', file.name);
  row.insertBefore(bar, state);
  const request = new XMLHttpRequest();
  request.open('POST', input.dataset.upload);
  request.responseType = 'json';
  request.setRequestHeader('Accept', 'application/json');
  request.upload.addEventListener('progress', event => {
    bar.value = Math.round(100 * event.loaded / event.total);
    state.textContent = `${bar.value} %`;
  });
  request.addEventListener('load', () => {
    bar.remove();
    if (request.status >= 200 && request.status < 300 && request.response?.id) {
      done(request.response);
    } else {
      failed(request.response?.detail ?? request.response?.title ?? word(request.status === 413 ? 'tooLargeServer' : 'notSent'));
    }
  });
  request.addEventListener('error', () => {
    bar.remove();
    failed(word('notSent'), true);
  });
  request.send(bodyOf(input, file));

  function done(answer) {
    state.replaceChildren(badge('done', word('sent')));
    const kept = Object.assign(document.createElement('input'), { type: 'hidden', name: input.dataset.uploadName ?? `${input.name}Id`, value: answer.id });
    row.append(kept, button(word('remove'), () => row.remove()));
    input.dispatchEvent(new CustomEvent('upload:done', { bubbles: true, detail: answer }));
  }

  function failed(text, again) {
    row.setAttribute('role', 'alert');
    state.replaceChildren(badge('late', text));
    if (again) {
      row.append(button(word('again'), () => {
        row.remove();
        send(input, list, file);
      }));
    }

    row.append(button(word('remove'), () => row.remove()));
  }
}

function bodyOf(input, file) {
  const body = new FormData();
  const token = input.form?.elements.__RequestVerificationToken;
  if (token) {
    body.append('__RequestVerificationToken', token.value);
  }

  body.append(input.name, file, file.name);
  return body;
}

function badge(kind, text) {
  return Object.assign(document.createElement('span'), { className: `badge badge-${kind}`, textContent: text });
}

function button(text, act) {
  const made = Object.assign(document.createElement('button'), { type: 'button', className: 'btn btn-small btn-quiet', textContent: text });
  made.addEventListener('click', act);
  return made;
}

function size(bytes) {
  return bytes < 1048576 ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${(bytes / 1048576).toLocaleString('vi-VN', { maximumFractionDigits: 1 })} MB`;
}
