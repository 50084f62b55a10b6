/** A field that changes the rest of the form sends it all, and the server draws the page anew. */
export const postback = String.raw`
document.addEventListener('change', (event) => {
  if (event.target.matches('[data-tai-lai]')) event.target.form.submit();
});
`;
