package fr.crig.avis.support;

@OnPostgres
class ApplicationOnPostgresTest extends ApplicationTestTest {

    @Override
    protected String expectedDatabase() {
        return "PostgreSQL";
    }
}
