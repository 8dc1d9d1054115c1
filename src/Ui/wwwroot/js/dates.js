// Shows a typed date as it will be read: 7/10/2024, 7.10.2024 and 07102024 become 07/10/2024. The server reads all of them too.
addEventListener('change', event => {
  if (!event.target.matches('input[data-kind=date]')) {
    return;
  }

  const typed = event.target.value.trim();
  const [, day, month, year] = typed.match(/^(\d{1,2})[\/.\- ](\d{1,2})[\/.\- ](\d{4})$/) ?? typed.match(/^(\d{2})(\d{2})(\d{4})$/) ?? [];
  if (year) {
    event.target.value = `${day.padStart(2, '0')}/${month.padStart(2, '0')}/${year}`;
  }
});
