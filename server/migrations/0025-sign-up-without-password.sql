-- A password is chosen when the address is confirmed, by whoever reads its mail: a sign-up on its way holds none.
UPDATE account_links SET sign_up = sign_up - 'passwordHash' WHERE kind = 'sign_up';
