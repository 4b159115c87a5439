-- "If not exists": servers of before made this table without a history, and are taken over as they are.
create table if not exists request (
  person text not null,
  key    text not null,
  digest text not null,
  number text not null,
  at     text not null,
  primary key (person, key)
);
