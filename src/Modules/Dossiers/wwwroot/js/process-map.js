// The process as a diagram to pan and zoom, in place of the drawn picture. The viewer is loaded only when an officer asks for it; without
// scripts, in print and when it cannot be loaded, the picture stays.
const library = new URL('../../ui/lib/bpmn-js/', import.meta.url);

for (const tools of document.querySelectorAll('.process-map-tools')) {
  const map = tools.parentElement.querySelector('[data-process-map]');
  const shown = { viewer: null };
  tools.hidden = false;
  tools.addEventListener('click', event => act(event.target.closest('[data-map]'), map, tools, shown));
}

async function act(button, map, tools, shown) {
  if (button?.dataset.map === 'open') {
    await open(button, map, tools, shown);
  } else if (button && shown.viewer) {
    const canvas = shown.viewer.get('canvas');
    canvas.zoom({ in: canvas.zoom() * 1.25, out: canvas.zoom() / 1.25, fit: 'fit-viewport' }[button.dataset.map], 'auto');
  }
}

async function open(button, map, tools, shown) {
  button.disabled = true;
  try {
    const [xml] = await Promise.all([text(map.dataset.processMap), script('viewer.js'), style('diagram-js.css'), style('bpmn-js.css')]);
    map.hidden = false;
    shown.viewer = new globalThis.BpmnJS({ container: map });
    await shown.viewer.importXML(xml);
    mark(shown.viewer, map.dataset);
    map.parentElement.classList.add('has-process-map');
    for (const tool of tools.querySelectorAll('[data-map]')) {
      tool.hidden = tool === button;
    }
    map.focus();
  } catch (failure) {
    console.error(failure);
    map.hidden = true;
    button.replaceWith(map.dataset.failed);
  }
}

// “You are here” is a word and a frame, so that colour never says it alone.
function mark(viewer, { here, hereWord, passed }) {
  const [canvas, overlays, registry] = ['canvas', 'overlays', 'elementRegistry'].map(name => viewer.get(name));
  const known = ids => ids.split(' ').filter(id => id && registry.get(id));
  for (const id of known(passed)) {
    canvas.addMarker(id, 'is-passed');
  }
  for (const id of known(here)) {
    const word = document.createElement('span');
    word.className = 'process-map-here';
    word.textContent = `▼ ${hereWord}`;
    canvas.addMarker(id, 'is-here');
    overlays.add(id, { position: { top: -24, left: 0 }, html: word });
  }
  canvas.zoom('fit-viewport', 'auto');
}

async function text(address) {
  const answer = await fetch(address, { credentials: 'same-origin' });
  if (!answer.ok) {
    throw new Error(`${address}: ${answer.status}`);
  }
  return answer.text();
}

function script(name) {
  return added('script', element => { element.src = new URL(name, library).href; });
}

function style(name) {
  return added('link', element => { element.rel = 'stylesheet'; element.href = new URL(name, library).href; });
}

function added(kind, set) {
  return new Promise((done, failed) => {
    const element = document.createElement(kind);
    set(element);
    element.onload = done;
    element.onerror = () => failed(new Error(`${kind} ${element.src ?? element.href}`));
    document.head.append(element);
  });
}
