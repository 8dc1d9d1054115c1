// Officers' pages: keys answer as soon as the page is read, not one round trip later.
import './keys.js';
import './ui.js';
