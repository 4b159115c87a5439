-- "If not exists": servers of before made these tables without a history, and are taken over as they are.
create table if not exists account (
  name    text    not null primary key,
  display text    not null,
  hash    text    not null,
  roles   text    not null,
  enabled integer not null,
  created text    not null
);

-- What a bureau's own sign-on calls somebody.
create table if not exists bureau_person (
  name    text not null primary key,
  display text not null
);
