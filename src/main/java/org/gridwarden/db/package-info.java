/**
 * Pool, transactions, migrations, notices and the geometry codec; the private local cluster is {@code db.cluster}.
 */
@NullMarked
package org.gridwarden.db;

import org.jspecify.annotations.NullMarked;
