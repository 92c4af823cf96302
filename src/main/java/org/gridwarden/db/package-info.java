/**
 * Pool, transactions, migrations, the geometry codec and the private local cluster.
 */
@NullMarked
package org.gridwarden.db;

import org.jspecify.annotations.NullMarked;
