/** pdfkit's encryption, whose tables take longer to compute than pdfkit to load; nothing asks for it. */
function refused(): never {
  throw new Error('no report is encrypted, so its function carries no AES');
}

export { refused as cbc, refused as ecb };
