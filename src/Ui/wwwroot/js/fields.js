// What was typed into a field of a bundle's form, judged as the server will judge it: `data-check` brings the rules and the words.
// Pure: no document, so that tests can run it beside the server.

/** @returns {string[]} what the server would say about this text; nothing when it would be content or when only it can tell */
export function complaints(check, typed) {
  const value = read(check, typed);
  if (value === null) {
    return check.required ? [check.required] : [];
  }

  const said = [];
  const rules = value === undefined ? [] : check.rules ?? [];
  for (let at = 0; at < rules.length; at++) {
    const rule = rules[at];
    if (!tests[rule.is](value, rule.than)) {
      said.push(rule.say.replace('{n}', String([...String(value)].length)));
      at += rule.covers ?? 0;
    }
  }

  return [...new Set(said)];
}

/** Null for an empty input, a number as { digits, exponent }, else the text that is kept; undefined when that cannot be told here. */
export function read({ kind, format }, typed) {
  if (choices.includes(kind)) {
    return typed === '' ? null : typed;
  }

  const text = typed.normalize('NFC').split(/(?:[^\S\uFEFF]|\u0085)+/).filter(part => part !== '').join(' ');
  if (text === '') {
    return null;
  }

  switch (kind) {
    case 'textarea': return typed.normalize('NFC').replaceAll('\r\n', '\n').split('\n').map(line => line.trimEnd()).join('\n').trim();
    case 'date': return fullDate(text) ?? text;
    case 'partial-date': return fullDate(text) ?? month(text) ?? text;
    case 'time': return time(text) ?? text;
    case 'integer': case 'money': return integer(text) ?? text;
    case 'number': return decimal(text);
    default: return identifier(format, text);
  }
}

const choices = ['radio', 'select', 'checklist', 'yesno', 'tick'];

const tests = {
  type: (value, names) => names.split(' ').some(name => name === (typeof value === 'string' ? 'string' : 'number') || (name === 'integer' && value.exponent >= 0)),
  minimum: (value, bound) => typeof value === 'string' || order(value, bound) >= 0,
  maximum: (value, bound) => typeof value === 'string' || order(value, bound) <= 0,
  exclusiveMinimum: (value, bound) => typeof value === 'string' || order(value, bound) > 0,
  exclusiveMaximum: (value, bound) => typeof value === 'string' || order(value, bound) < 0,
  multipleOf: (value, step) => typeof value === 'string' || isMultiple(value, parse(step)),
  minLength: (value, least) => typeof value !== 'string' || [...value].length >= Number(least),
  maxLength: (value, most) => typeof value !== 'string' || [...value].length <= Number(most),
  pattern: (value, pattern) => typeof value !== 'string' || fits(pattern, value),
  format: (value, format) => typeof value !== 'string' || formats[format](value),
};

const formats = {
  date: isDate,
  time: text => /^([01]\d|2[0-3]):[0-5]\d$/.test(text),
  email: text => /^[^@\s]+@[^@\s.]+(\.[^@\s.]+)+$/.test(text) && text.length <= 254,
  'x-partial-date': text => isDate(text) || (text.length === 7 && isDate(`${text}-01`)) || isYear(text),
  'x-year': isYear,
  'x-citizen-id': text => /^\d{12}$/.test(text),
  'x-phone': text => /^(0[35789]\d{8}|02\d{9}|\+[1-9]\d{7,14})$/.test(text),
  'x-tax-code': isTaxCode,
};

const firstYear = 1850;

function isDate(text) {
  const [, year, months, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)?.map(Number) ?? [];
  return year >= firstYear && exists(year, months, day);
}

function exists(year, months, day) {
  const date = new Date(Date.UTC(2000, 0, 1));
  date.setUTCFullYear(year, months - 1, day);
  return year >= 1 && date.getUTCFullYear() === year && date.getUTCMonth() === months - 1 && date.getUTCDate() === day;
}

function isYear(text) {
  return /^[12]\d{3}$/.test(text) && Number(text) >= firstYear;
}

function isTaxCode(text) {
  if (/^\d{12}$/.test(text)) {
    return true;
  }

  const weights = [31, 29, 23, 19, 17, 13, 7, 5, 3];
  return /^\d{10}(-\d{3})?$/.test(text) && 10 - weights.reduce((sum, weight, at) => sum + weight * Number(text[at]), 0) % 11 === Number(text[9]);
}

/** A pattern that this browser cannot read is left to the server. */
function fits(pattern, text) {
  try {
    return new RegExp(pattern, 'u').test(text);
  } catch {
    return true;
  }
}

function fullDate(text) {
  const people = /^(\d{1,2})(?:[/.\- ]|(?=\d{6}$))(\d{1,2})(?:[/.\- ]|(?=\d{4}$))(\d{4})$/.exec(text);
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  const [year, months, day] = people ? [people[3], people[2], people[1]] : iso ? iso.slice(1) : [];
  return year && exists(Number(year), Number(months), Number(day)) ? `${year}-${months.padStart(2, '0')}-${day.padStart(2, '0')}` : null;
}

function month(text) {
  const found = /^(0?[1-9]|1[0-2])[/.\- ](\d{4})$/.exec(text);
  return found ? `${found[2]}-${found[1].padStart(2, '0')}` : null;
}

function time(text) {
  const found = /^([01]?\d|2[0-3])\s?(?:[:h.]|giờ)\s?([0-5]?\d)(?:\s?phút)?$/.exec(text);
  return found ? `${found[1].padStart(2, '0')}:${found[2].padStart(2, '0')}` : null;
}

function integer(text) {
  const bare = text.replace(/\s?(đồng|đ|vnđ|vnd)$/i, '');
  const number = /^-?(\d+|\d{1,3}(\.\d{3})+|\d{1,3}(,\d{3})+|\d{1,3}( \d{3})+)$/.test(bare) ? parse(bare.replace(/[., ]/g, '')) : null;
  const most = 2n ** 63n;
  return number && BigInt.asIntN(64, whole(number)) === whole(number) && whole(number) < most ? number : null;
}

/** Vietnamese first: a point groups thousands, a comma starts the decimals; what has more digits than the server keeps is left to it. */
function decimal(text) {
  const plain = /^-?(\d+|[1-9]\d{0,2}([. ]\d{3})+)(,\d+)?$/.test(text) ? text.replace(/[. ]/g, '').replace(',', '.') : /^-?\d+\.\d+$/.test(text) ? text : null;
  return plain === null ? text : plain.replace(/\D/g, '').length > 28 ? undefined : parse(plain);
}

function identifier(format, text) {
  const bare = text.replace(/[\s.\-()]/g, '');
  switch (format) {
    case 'x-citizen-id': return /^\d*$/.test(bare) ? bare : text;
    case 'x-phone': return /^(?:\+84|84(?=\d{9,10}$)|0)0?(\d{9,10})$/.test(bare) ? `0${/(?:\+84|84(?=\d{9,10}$)|0)0?(\d{9,10})$/.exec(bare)[1]}` : /^\+?\d+$/.test(bare) ? bare : text;
    case 'x-tax-code': return text.replaceAll(' ', '');
    default: return text;
  }
}

// Numbers without rounding: digits × 10^exponent, as the server has them.

function parse(text) {
  const [, sign, int, fraction = '', exponent = '0'] = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]?\d+))?$/i.exec(text);
  const all = (int + fraction).replace(/^0+(?=\d)/, '');
  const stripped = all.replace(/0+$/, '');
  return stripped === '' ? { digits: 0n, exponent: 0 } : { digits: BigInt(sign + stripped), exponent: Number(exponent) - fraction.length + all.length - stripped.length };
}

function whole({ digits, exponent }) {
  return digits * 10n ** BigInt(exponent);
}

function order(value, bound) {
  const other = parse(bound);
  const floor = Math.min(value.exponent, other.exponent);
  const [left, right] = [value, other].map(({ digits, exponent }) => whole({ digits, exponent: exponent - floor }));
  return left < right ? -1 : left > right ? 1 : 0;
}

function isMultiple(value, step) {
  const floor = Math.min(value.exponent, step.exponent);
  return whole({ ...value, exponent: value.exponent - floor }) % whole({ ...step, exponent: step.exponent - floor }) === 0n;
}
