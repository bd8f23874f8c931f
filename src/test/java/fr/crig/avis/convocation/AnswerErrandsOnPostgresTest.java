package fr.crig.avis.convocation;

import fr.crig.avis.support.OnPostgres;

@OnPostgres
class AnswerErrandsOnPostgresTest extends AnswerErrandsTest {}
