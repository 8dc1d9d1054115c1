// Officers' pages: keys answer as soon as the page is read, not one round trip later.
import './keys.js';
import './ui.js';

// Once a dossier is taken in, nothing that was typed for it stays in the tab.
if (location.pathname.includes('/tiep-nhan/xong/')) {
  Object.keys(sessionStorage).filter(key => key.startsWith('draft:')).forEach(key => sessionStorage.removeItem(key));
}
