package org.gridwarden.draft;

import java.util.Collection;
import java.util.Map;
import org.gridwarden.db.Transaction;
import org.gridwarden.draft.edit.UnitFacts;
import org.gridwarden.draft.edit.UnitRecord;

/**
 * What the database says of a draft's units, in one transaction.
 *
 * @param tx the transaction
 * @param units where to look
 * @param draft the draft
 */
record StoredFacts(Transaction tx, DraftUnitStore units, DraftHead draft) implements UnitFacts {

    @Override
    public Map<String, UnitRecord> records(Collection<String> codes) {
        return units.records(tx, draft.id(), codes);
    }

    @Override
    public boolean wasUsed(String code) {
        return units.wasUsed(tx, draft.networkId(), code);
    }
}
