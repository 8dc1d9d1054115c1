// Words on screen come from the server's resource file, as a block of data in the page.
const table = JSON.parse(document.getElementById('ui-words')?.textContent ?? '{}');

/** @param {string} name @param {...(string|number)} values for {0}, {1} … */
export function word(name, ...values) {
  return (table[name] ?? name).replace(/\{(\d)\}/g, (_, place) => values[place] ?? '');
}

/** What a refused request says to the person: the problem's detail, else the given sentence. */
export async function refusalText(response, otherwise) {
  const problem = await response.json().catch(() => ({}));
  return problem.detail ?? problem.message ?? problem.title ?? otherwise;
}
