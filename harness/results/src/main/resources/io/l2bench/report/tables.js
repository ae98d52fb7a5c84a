'use strict';

/** Text of a cell as a sort key: a number where it starts as one. */
function sortKey(text) {
  const number = parseFloat(text.replace(/,/g, ''));
  return Number.isNaN(number) ? text : number;
}

function compareKeys(a, b) {
  if (typeof a === typeof b) {
    return a < b ? -1 : a > b ? 1 : 0;
  }
  return typeof a === 'number' ? -1 : 1;
}

/** Turns the last header row into sort buttons; sort(column, direction) does the work. */
function addSorting(table, sort) {
  const row = table.tHead.rows[table.tHead.rows.length - 1];
  const shift = table.tHead.rows.length > 1 ? 1 : 0;
  [...row.cells].forEach((th, index) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = th.textContent;
    th.replaceChildren(button);
    button.addEventListener('click', () => {
      const down = th.getAttribute('aria-sort') === 'ascending';
      [...row.cells].forEach(other => other.removeAttribute('aria-sort'));
      th.setAttribute('aria-sort', down ? 'descending' : 'ascending');
      sort(index + shift, down ? -1 : 1);
    });
  });
}

function sortRows(table, column, direction) {
  const body = table.tBodies[0];
  const keyed = [...body.rows].map(row => [sortKey(row.cells[column].textContent), row]);
  keyed.sort((a, b) => direction * compareKeys(a[0], b[0]));
  body.append(...keyed.map(pair => pair[1]));
}

function filterBox(table, onWords) {
  const input = document.createElement('input');
  input.type = 'search';
  input.className = 'filter-box';
  input.placeholder = 'filter: words that a row must hold';
  input.setAttribute('aria-label', 'Filter the table');
  input.size = 34;
  input.addEventListener('input', () => onWords(input.value.toLowerCase().split(/\s+/).filter(Boolean)));
  table.parentElement.before(input);
  return input;
}

function hideRows(table, words) {
  for (const row of table.tBodies[0].rows) {
    const text = row.textContent.toLowerCase();
    row.hidden = !words.every(word => text.includes(word));
  }
}

/** The table of all cells: rows come from the page's data, so that large runs stay light. */
function cellTable(table, cells, base) {
  const limit = 400;
  const note = document.getElementById('cell-note');
  let rows = [...cells];
  let words = [];
  function show() {
    const found = rows.filter(r => {
      const text = [r.trace, r.policy, r.timing, r.loading].join(' ').toLowerCase();
      return words.every(word => (word.startsWith('=') ? word === '=' + r.capacity : text.includes(word)));
    });
    note.textContent = `${found.length} of ${rows.length} cells`
      + (found.length > limit ? `; the first ${limit} are shown. ` : '. ')
      + 'Filter by words of trace, policy, timing or loading; =50 is a capacity.';
    table.tBodies[0].replaceChildren(...found.slice(0, limit).map(row => cellRow(Object.values(row))));
  }
  addSorting(table, (column, direction) => {
    const name = Object.keys(cells[0])[column];
    rows = [...rows].sort((a, b) => direction * compareKeys(a[name], b[name]));
    show();
  });
  const input = filterBox(table, given => { words = given; show(); });
  words = ['=' + base];
  input.value = words[0];
  show();
}

/** One for all cells: to make one for each takes most of the time in which the page opens. */
const cellNumber = new Intl.NumberFormat('en', {maximumFractionDigits: 4});

function cellRow(values) {
  const row = document.createElement('tr');
  values.forEach((value, index) => {
    const cell = document.createElement(index === 0 ? 'th' : 'td');
    cell.textContent = typeof value === 'number' ? cellNumber.format(value) : value;
    if (typeof value !== 'number') {
      cell.className = 'name';
    }
    row.append(cell);
  });
  return row;
}

for (const table of document.querySelectorAll('table.sortable:not(#cell-table)')) {
  addSorting(table, (column, direction) => sortRows(table, column, direction));
  if (table.classList.contains('filter')) {
    filterBox(table, words => hideRows(table, words));
  }
}
