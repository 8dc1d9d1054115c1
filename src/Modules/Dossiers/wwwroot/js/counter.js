// The intake page, by keys: a known person fills the fields, what the page already knows is not typed twice,
// Enter goes to the next required field that is still empty, one key says that all required papers are here.
import { enhance } from '../../ui/js/combo.js';

const fieldsOf = { Name: 'label', Number: 'number', Kind: 'kind', Birth: 'birth', Sex: 'sex', Phone: 'phone', Email: 'email', Address: 'address' };

// Forms name the parts of a person by a few habits; what has no such name stays for the officer.
const parts = [
  [/\.hoTen$/i, 'Name'], [/\.(noiCuTru|thuongTru|diaChi)$/i, 'Address'], [/\.(soDinhDanh|cccd|so)$/i, 'Number'],
  [/\.(ngaySinh|namSinh)$/i, 'Birth'], [/\.(dienThoai|sdt)$/i, 'Phone'], [/\.email$/i, 'Email'],
];

// Who says “I am the mother” is the mother of the form.
const relations = { me: 'mother', cha: 'father', 'ban-than': 'subject' };

const form = document.querySelector('form[data-intake]');
history.replaceState(history.state, '', location.href); // back from the receipt comes to this page, not to the browser's question whether to send again
const people = [...form.querySelectorAll('[data-copy-person] fieldset[data-person]')];
const mirrored = new Map(); // input → what we wrote there last

for (const person of people) {
  const button = Object.assign(document.createElement('button'), { type: 'button', className: 'btn btn-small btn-quiet copy-person', textContent: form.querySelector('[data-copy-person]').dataset.copyPerson });
  button.addEventListener('click', () => {
    fillPerson(person, ofParty('Owner'), true);
    next(button);
  });
  person.querySelector('legend').append(button);
  const name = person.dataset.person === 'subject' ? null : [...person.querySelectorAll('input')].find(input => /\.hoTen$/i.test(input.name));
  if (name) {
    Object.assign(name.dataset, { combo: '/mot-cua/nguoi', comboFirst: 'number' });
    enhance(name);
  }
}

form.addEventListener('combo:chosen', event => {
  const party = event.target.closest('[data-party]');
  if (party) {
    for (const [field, key] of Object.entries(fieldsOf)) {
      set(partOf(party, field), event.detail[key] ?? '');
    }
  } else {
    const known = Object.fromEntries(Object.entries(fieldsOf).map(([field, key]) => [field, event.detail[key] ?? '']));
    fillPerson(event.target.closest('fieldset[data-person]'), known, true);
  }

  if (event.detail.by !== 'Tab') {
    next(event.target);
  }
});

form.addEventListener('combo:none', event => {
  if (!numberTypedAsName(event.target)) {
    next(event.target);
  }
});

form.addEventListener('change', event => {
  if (event.target.closest('[data-party]') || event.target.name === 'HasSubmitter' || /\.quanHe$/i.test(event.target.name)) {
    mirror();
  }
});

/** Whoever hands the papers in is the form's requester, and the relative that the form says; a value somebody typed stays. */
function mirror() {
  const submitter = ofParty(form.elements.HasSubmitter.checked ? 'Submitter' : 'Owner');
  const relation = form.querySelector('select[name$=".quanHe"]')?.value;
  for (const person of people) {
    if (person.dataset.person === 'submitter' || person.dataset.person === relations[relation]) {
      fillPerson(person, submitter, false);
    }
  }
}

// Who is known is told as soon as the owner's name or number stands there; without script the button that computes anew tells it.
const earlier = form.querySelector('[data-earlier]');
let asked = '';
form.addEventListener('change', async event => {
  if (!['Owner.Name', 'Owner.Number'].includes(event.target.name)) {
    return;
  }

  const address = `${earlier.dataset.earlier}&${new URLSearchParams({ ten: form.elements['Owner.Name'].value, so: form.elements['Owner.Number'].value })}`;
  asked = address;
  try {
    const told = await fetch(address, { redirect: 'error' });
    if (told.ok && asked === address) {
      earlier.innerHTML = await told.text();
    }
  } catch {
    // On a bad line nothing is told now; the next computing tells it.
  }
});

function fillPerson(person, known, over) {
  for (const input of person.querySelectorAll('input[type=text], input:not([type]), input[type=tel], textarea')) {
    const value = known[parts.find(([pattern]) => pattern.test(input.name))?.[1]];
    if (value !== undefined && (over ? value : input.value === '' || input.value === mirrored.get(input)) && input.value !== value) {
      mirrored.set(input, value);
      set(input, value);
    }
  }
}

const ofParty = party => Object.fromEntries(Object.keys(fieldsOf).map(field => [field, form.elements[`${party}.${field}`]?.value ?? '']));

const partOf = (party, field) => party.querySelector(`[name="${party.dataset.party}.${field}"]`);

function set(field, value) {
  if (field && field.value !== value) {
    const into = field.dataset.comboInto ? document.querySelector(field.dataset.comboInto) : null;
    const linked = into?.value;
    field.value = value;
    field.dispatchEvent(new Event('change', { bubbles: true }));
    if (into) {
      into.value = linked; // the person chosen stays chosen: it is not typing
    }
  }
}

// Enter moves on. Ctrl+Enter receives, as does Enter on the button.
form.addEventListener('keydown', event => {
  const plain = event.key === 'Enter' && !event.isComposing && !event.defaultPrevented && !event.ctrlKey && !event.metaKey && !event.altKey;
  if (!plain || !event.target.matches('select, input:not([type=submit], [type=button], [type=file])')) {
    return;
  }

  event.preventDefault();
  if (!numberTypedAsName(event.target)) {
    next(event.target);
  }
});

/** A number that nobody is known by was typed where names are looked for: it belongs one field on. */
function numberTypedAsName(input) {
  const party = input.closest('[data-party]');
  if (!party || input !== partOf(party, 'Name') || !/^\d{9,13}$/.test(input.value.replace(/\s/g, ''))) {
    return false;
  }

  set(partOf(party, 'Number'), input.value.replace(/\s/g, ''));
  input.value = '';
  return true;
}

/** Focus goes to the next place that wants something; when nothing is left, to the button that receives. */
function next(from) {
  const open = [...form.querySelectorAll('[required], [aria-required=true], .paper-row[data-required=yes] [data-has]')].filter(wants).map(target);
  const after = open.find(each => from.compareDocumentPosition(each) & Node.DOCUMENT_POSITION_FOLLOWING && !each.contains(from));
  const to = after ?? open.find(each => each !== from) ?? form.querySelector('[data-accept]');
  to.focus();
  to.select?.();
}

function wants(field) {
  if (field.getClientRects().length === 0 || field.disabled) {
    return false;
  }

  if (field.matches('[data-has]')) {
    return !isHere(field.closest('.paper-row'));
  }

  return field.matches('fieldset') ? !field.querySelector('input:checked') : field.type === 'checkbox' ? !field.checked : field.value.trim() === '';
}

function target(field) {
  if (field.matches('fieldset')) {
    return field.querySelector('input');
  }

  return field.matches('[data-has]') && all && missing().length > 1 && missing()[0] === field.closest('.paper-row') ? all : field;
}

// Papers: of papers that stand for each other one is enough, and which one only the officer sees.
const all = form.querySelector('[data-all-papers]');
const rows = [...form.querySelectorAll('.paper-row[data-required=yes]')];
const isTicked = row => row.querySelector('[data-has]').checked || row.querySelector('[data-from-database]')?.checked;
const isHere = row => row.dataset.alternative ? rows.some(each => each.dataset.alternative === row.dataset.alternative && isTicked(each)) : isTicked(row);
const nameOf = row => row.querySelector('[data-paper-name]').textContent;
const missing = () => rows.filter(row => !row.dataset.alternative && !isTicked(row));

if (all && rows.length > 0) {
  all.hidden = false;
  all.addEventListener('click', () => {
    const ticked = missing();
    for (const row of ticked) {
      const box = row.querySelector('[data-has]');
      box.checked = true;
      box.dispatchEvent(new Event('change', { bubbles: true }));
    }

    const told = ticked.length > 0 ? [all.dataset.allPapers.replace('{0}', ticked.map(nameOf).join('; '))] : [];
    for (const group of new Set(rows.filter(row => row.dataset.alternative && !isHere(row)).map(row => row.dataset.alternative))) {
      told.push(all.dataset.oneOf.replace('{0}', rows.filter(row => row.dataset.alternative === group).map(nameOf).join('; ')));
    }

    form.querySelector('[data-papers-told]').textContent = told.join(' ');

    next(all);
  });
}

// The slip lists what is missing now, not what was when the page was computed.
const owed = form.querySelector('[data-slip-missing]');
function tellOwed() {
  const open = rows.filter(row => !isHere(row));
  const names = [...new Set(open.map(row => row.dataset.alternative || row))].map(group => group instanceof Element ? nameOf(group)
    : open.filter(row => row.dataset.alternative === group).map(nameOf).join(` ${owed.dataset.or} `));
  owed.replaceChildren(...names.map(name => Object.assign(document.createElement('li'), { textContent: name })));
  owed.closest('[data-slip-owed]').hidden = names.length === 0;
}

form.addEventListener('change', event => event.target.closest('.paper-row') && tellOwed());
tellOwed();

// The line at the foot shows what the field with the focus wants; screen readers hear it with the field itself.
const hint = form.querySelector('[data-hint]');
hint.textContent = hint.dataset.hint;
form.addEventListener('focusin', event => {
  const group = event.target.closest('fieldset.field');
  const ids = `${event.target.getAttribute('aria-describedby') ?? ''} ${group?.getAttribute('aria-describedby') ?? ''}`.split(/\s+/);
  const said = ids.filter(id => /-(help|note)$/.test(id)).map(id => document.getElementById(id)?.textContent.trim()).filter(Boolean);
  hint.textContent = said.length > 0 ? said.join(' ') : hint.dataset.hint;
});
