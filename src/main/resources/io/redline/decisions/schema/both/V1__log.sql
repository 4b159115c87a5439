-- One schema for both engines; only the type of bytes differs.

-- Bytes by their hash, in pieces of at most 1 MiB, each deflated.
create table content (
  hash  varchar(80) not null,
  piece integer     not null,
  bytes ${bytes}    not null,
  primary key (hash, piece)
);

-- The chain. The header is the entry; the columns after it repeat parts of it for searching, and verification compares them.
create table entry (
  seq           bigint       not null primary key,
  hash          varchar(64)  not null unique,
  header        ${bytes}     not null,
  number        varchar(32)  not null unique,
  kind          varchar(16)  not null,
  made_at       varchar(40)  not null,
  made_by       text         not null,
  about         varchar(32),
  proposal_id   text,
  proposal_name text,
  as_of         varchar(10),
  outcome       varchar(16),
  rulebook      varchar(80)
);

create index entry_about on entry (about);
create index entry_proposal on entry (proposal_id);
create index entry_rulebook on entry (rulebook);
