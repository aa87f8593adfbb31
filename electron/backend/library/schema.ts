import type { DatabaseSync } from 'node:sqlite';

/** «Wrrq» in ASCII: tells a library from every other SQLite file (SQLite file format §1.3.15). */
export const APPLICATION_ID = 0x57727271;

/**
 * Numbered steps; `user_version` counts those that were taken. `body` stands apart so that lists scan small rows;
 * `draft` and `block` hold what was saved since the body was last written whole; `dirty` names the articles whose
 * body and index are behind.
 */
export const MIGRATIONS: readonly string[] = [
  `create table article(id integer primary key, uid text unique not null, status text not null, desk text,
     headline text not null, kicker text, bylines text not null, tags text not null, words int not null,
     lede text not null, created_at text not null, updated_at text not null, updated int not null,
     created int not null, deleted_at text, rev int not null) strict;
   create table body(id integer primary key, z blob not null) strict;
   create table draft(article integer primary key, fields text, block_order text, crc int not null) strict;
   create table block(article int not null, id text not null, json text not null, crc int not null,
     primary key(article, id)) strict, without rowid;
   create table dirty(article integer primary key) strict;
   create virtual table fs using fts5(h, b, m, content='', contentless_delete=1, prefix='2',
     tokenize="unicode61 remove_diacritics 0");
   create virtual table fh using fts5(t, content='', contentless_delete=1, detail=none, prefix='2 3 4',
     tokenize="unicode61 remove_diacritics 0");
   insert into fs(fs, rank) values('automerge', 0), ('crisismerge', 64);
   insert into fh(fh, rank) values('automerge', 0), ('crisismerge', 64);
   create index a_updated on article(updated desc, id);
   create index a_status on article(status, updated desc, id);`,
  // The search key is now that of core/arabic: every article is indexed anew, before the first search.
  `insert or ignore into dirty select id from article;`,
  // `f` holds the headline's words as written, so that they come before other words of the same key. `vocabulary`
  // tells the keys of the words that begin as typed. `about` says of which making the index is.
  `drop table fh;
   drop table fs;
   create virtual table fs using fts5(h, b, m, f, content='', contentless_delete=1, prefix='2',
     tokenize="unicode61 remove_diacritics 0");
   insert into fs(fs, rank) values('automerge', 0), ('crisismerge', 64);
   create table vocabulary(form text not null, key text not null, primary key(form, key)) strict, without rowid;
   create table about(name text primary key, value text not null) strict, without rowid;
   create index a_created on article(created desc, id);`,
  // A version is a list of pieces, and a piece is kept once however many versions of its article have it.
  `create table version(id integer primary key, article int not null, made_at text not null, reason text not null,
     name text, author text, status text not null, updated_at text not null, headline text not null,
     words int not null, pieces blob not null) strict;
   create index v_article on version(article, id desc);
   create table piece(id integer primary key, article int not null, hash blob not null, z blob not null,
     unique(article, hash)) strict;`,
  // Headlines stand in a small index of their own, keys and forms: a word that is in half of all texts is looked for
  // there first, and so is the beginning of a word, without reading the hits of the large one. That one knows the
  // beginnings of three letters too: under «است» there are hundreds of words, and to join them takes long.
  `drop table fs;
   create virtual table fs using fts5(h, b, m, f, content='', contentless_delete=1, prefix='2 3',
     tokenize="unicode61 remove_diacritics 0");
   insert into fs(fs, rank) values('automerge', 0), ('crisismerge', 64);
   create virtual table fh using fts5(h, f, content='', contentless_delete=1, detail=column, prefix='2 3 4',
     tokenize="unicode61 remove_diacritics 0");
   insert into fh(fh, rank) values('automerge', 0), ('crisismerge', 64);
   create index a_trash on article(deleted_at) where deleted_at is not null;
   create index a_labels on article(status, desk, tags, bylines, deleted_at) where deleted_at is null;`,
  // The names under which articles go out, so that two of one name are told while the name is written. Every article
  // is written into it with the index.
  `create table slug(article integer primary key, slug text not null) strict;
   create index s_slug on slug(slug);
   insert or ignore into dirty select id from article;`,
];

/**
 * Brings the file to the newest version, each step in its own transaction. Another program that does the same at the
 * same time finds each step done.
 */
export function migrate(database: DatabaseSync): void {
  for (let version = versionOf(database); version < MIGRATIONS.length; version += 1) {
    database.exec('begin immediate');
    if (versionOf(database) === version)
      database.exec(`${MIGRATIONS[version]}
        pragma user_version=${version + 1}; pragma application_id=${APPLICATION_ID}`);
    database.exec('commit');
  }
}

/** How many steps the file has taken. */
export function versionOf(database: DatabaseSync): number {
  return Number(database.prepare('pragma user_version').get()?.user_version);
}
