// The only script a page names. It loads what the page uses and nothing else; every page works without it.
import './once.js';

const parts = {
  'form[data-autosave]': './autosave.js',
  'input[data-combo]': './combo.js',
  'input[type=file][data-upload]': './upload.js',
  '[data-key], [data-list]': './keys.js',
};

for (const [selector, part] of Object.entries(parts)) {
  if (document.querySelector(selector)) {
    import(part);
  }
}

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
