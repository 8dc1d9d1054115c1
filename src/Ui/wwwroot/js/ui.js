// The script of every page. It loads what the page uses and nothing else; every page works without it.
import './once.js';

const parts = {
  'form[data-autosave]': './autosave.js',
  '[data-form-fields]': './forms.js',
  'input[data-combo]': './combo.js',
  'input[type=file][data-upload]': './upload.js',
  '[data-form-fields]': './forms.js',
  'input[data-kind=date]': './dates.js',
  '[data-key], [data-list]': './keys.js',
};

const wanted = Object.entries(parts).filter(([selector]) => document.querySelector(selector));
// Journeys in a browser wait for html[data-ui=ready] before they press keys.
Promise.all(wanted.map(([, part]) => import(part))).then(() => { document.documentElement.dataset.ui = 'ready'; });

// Leaving clears the drafts that this tab kept for lack of a connection.
document.querySelector('form[data-leave]')?.addEventListener('submit', () => sessionStorage.clear());

// A card in the top bar closes on Escape and on a click elsewhere.
addEventListener('click', event => closeCards(event.target));
addEventListener('keydown', event => event.key === 'Escape' && closeCards(null));

function closeCards(except) {
  for (const card of document.querySelectorAll('details.who[open]')) {
    if (!except || !card.contains(except)) {
      card.open = false;
    }
  }
}

// On a narrow screen the navigation scrolls; show where we are.
document.querySelector('.nav [aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'center' });

// A process picture wider than its frame opens where the dossier is.
for (const frame of document.querySelectorAll('div.process-picture')) {
  const here = frame.querySelector('.is-here')?.getBoundingClientRect();
  if (here) {
    frame.scrollLeft += here.left + here.width / 2 - frame.getBoundingClientRect().left - frame.clientWidth / 2;
  }
}

// The error summary lists its links in the order of the fields on the page.
for (const list of document.querySelectorAll('.notice-error[role=alert] ul')) {
  const place = item => document.getElementById(item.querySelector('a')?.hash.slice(1) ?? '');
  const before = (one, other) => place(one) && place(other) && (place(one).compareDocumentPosition(place(other)) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1);
  list.append(...[...list.children].sort((one, other) => before(one, other) || 0));
}
