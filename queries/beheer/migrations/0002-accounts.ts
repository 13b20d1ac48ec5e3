import { sql, type Kysely } from 'kysely';

/** Who may sign in, and what is needed to know them again. Secrets that are random are kept as SHA-256, passwords as Argon2id. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('account')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('email', 'text', (column) => column.notNull().unique())
    .addColumn('naam', 'text', (column) => column.notNull())
    .addColumn('niveau', 'text', (column) => column.notNull().check(sql`niveau in ('intern', 'openbaar')`))
    .addColumn('soort', 'text', (column) => column.notNull().check(sql`soort in ('lokaal', 'demo')`))
    .addColumn('wachtwoord', 'text')
    .addColumn('totp_geheim', 'text')
    .addColumn('totp_stap', 'integer')
    .addColumn('geblokkeerd', 'integer', (column) => column.notNull().defaultTo(0))
    .addColumn('aangemaakt_op', 'text', (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('account_rol')
    .addColumn('account_id', 'text', (column) =>
      column.notNull().references('account.id').onDelete('cascade'),
    )
    .addColumn('rol', 'text', (column) => column.notNull())
    .addColumn('scope', 'text', (column) => column.notNull())
    .addColumn('aanleveraar', 'text')
    .addUniqueConstraint('account_rol_eenmaal', ['account_id', 'rol', 'scope', 'aanleveraar'])
    .execute();
  await db.schema
    .createTable('sessie')
    .addColumn('hash', 'text', (column) => column.primaryKey())
    .addColumn('account_id', 'text', (column) =>
      column.notNull().references('account.id').onDelete('cascade'),
    )
    .addColumn('begonnen_op', 'text', (column) => column.notNull())
    .addColumn('gezien_op', 'text', (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('eenmalige_link')
    .addColumn('hash', 'text', (column) => column.primaryKey())
    .addColumn('account_id', 'text', (column) =>
      column.notNull().references('account.id').onDelete('cascade'),
    )
    .addColumn('eindigt_op', 'text', (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('herstelcode')
    .addColumn('hash', 'text', (column) => column.primaryKey())
    .addColumn('account_id', 'text', (column) =>
      column.notNull().references('account.id').onDelete('cascade'),
    )
    .execute();
  await db.schema
    .createTable('toestel')
    .addColumn('hash', 'text', (column) => column.primaryKey())
    .addColumn('account_id', 'text', (column) =>
      column.notNull().references('account.id').onDelete('cascade'),
    )
    .addColumn('eindigt_op', 'text', (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('instelling')
    .addColumn('sleutel', 'text', (column) => column.primaryKey())
    .addColumn('waarde', 'text', (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('aanmeldpoging')
    .addColumn('sleutel', 'text', (column) => column.primaryKey())
    .addColumn('mislukt', 'integer', (column) => column.notNull())
    .addColumn('laatste_op', 'text', (column) => column.notNull())
    .execute();
}
