// The intake page: a known person fills the fields; the owner fills the people of the procedure's own form.
const fieldsOf = { Name: 'label', Number: 'number', Kind: 'kind', Birth: 'birth', Sex: 'sex', Phone: 'phone', Email: 'email', Address: 'address' };

for (const party of document.querySelectorAll('[data-party]')) {
  party.addEventListener('combo:chosen', event => {
    for (const [field, key] of Object.entries(fieldsOf)) {
      set(party.querySelector(`[name="${party.dataset.party}.${field}"]`), event.detail[key] ?? '');
    }
  });
}

for (const section of document.querySelectorAll('[data-copy-person]')) {
  for (const person of section.querySelectorAll('fieldset[data-person]')) {
    const button = Object.assign(document.createElement('button'), { type: 'button', className: 'btn btn-small btn-quiet', textContent: section.dataset.copyPerson });
    button.addEventListener('click', () => copy(person));
    person.querySelector('legend').after(button);
  }
}

// Forms name the parts of a person by a few habits; what has no such name stays for the officer.
function copy(person) {
  const owner = name => document.querySelector(`[name="Owner.${name}"]`)?.value ?? '';
  const parts = [[/\.hoTen$/i, 'Name'], [/\.(noiCuTru|thuongTru|diaChi)$/i, 'Address'], [/\.(soDinhDanh|cccd|so)$/i, 'Number'], [/\.(ngaySinh|namSinh)$/i, 'Birth'], [/\.(dienThoai|sdt)$/i, 'Phone'], [/\.email$/i, 'Email']];
  for (const input of person.querySelectorAll('input[type=text], input:not([type]), input[type=tel], textarea')) {
    const part = parts.find(([pattern]) => pattern.test(input.name));
    if (part && owner(part[1])) {
      set(input, owner(part[1]));
    }
  }
}

function set(field, value) {
  if (field) {
    field.value = value;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    field.dispatchEvent(new Event('change', { bubbles: true }));
  }
}
