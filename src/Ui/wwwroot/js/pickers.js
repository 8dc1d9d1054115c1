// A chosen commune fills its district and province; a known person fills the parts of the group that stands for a person.
export function pick(root) {
  for (const box of root.querySelectorAll('[data-person-pick]')) {
    box.hidden = false;
  }

  root.addEventListener('combo:chosen', event => {
    const { target, detail } = event;
    if (target.closest('[data-person-pick]')) {
      event.stopPropagation(); // pages that pick people themselves listen further up
      fillPerson(target.closest('fieldset'), detail);
      target.value = '';
    } else if (target.dataset.area === 'address') {
      event.stopPropagation();
    } else if (target.dataset.area === 'commune') {
      event.stopPropagation();
      const group = target.closest('[data-address]');
      set(group.querySelector('[data-area=district]'), detail.district);
      set(group.querySelector('[data-area=province]'), detail.province);
      target.dispatchEvent(new Event('change', { bubbles: true }));
    }
  });
}

/** Parts by name: the server says which input holds which; what the register does not know stays as it was. */
function fillPerson(group, person) {
  for (const part of group.querySelectorAll('[data-part]')) {
    if (part.closest('fieldset[data-person]') !== group) {
      continue;
    }

    const value = person[part.dataset.part];
    part.matches('input, textarea') ? set(part, value) : choose(part, value);
  }
}

const sexes = { Male: ['nam', 'male'], Female: ['nu', 'female'] };

function choose(part, value) {
  const keys = sexes[value] ?? [value];
  if (part.matches('select')) {
    set(part, keys.find(key => [...part.options].some(option => option.value === key)));
    return;
  }

  const box = [...part.querySelectorAll('input')].find(each => keys.includes(each.value));
  if (box) {
    box.checked = true;
    box.dispatchEvent(new Event('change', { bubbles: true }));
  }
}

function set(control, value) {
  if (control && value) {
    control.value = value;
    control.dispatchEvent(new Event('change', { bubbles: true }));
  }
}
