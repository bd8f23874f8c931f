package fr.crig.avis.storage;

import fr.crig.avis.support.OnPostgres;

@OnPostgres
class DurabilityOnPostgresTest extends DurabilityTest {

    @Override
    protected boolean needsCheckpoints() {
        return false;
    }
}
