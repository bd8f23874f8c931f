package fr.crig.avis.everyform;

import fr.crig.avis.support.OnPostgres;

/** Each cell once more. Where the links of a page lead does not hang on the database: that is told once. */
@OnPostgres
class AccessMatrixOnPostgresTest extends AccessMatrixTest {

    @Override
    boolean followsLinks() {
        return false;
    }
}
