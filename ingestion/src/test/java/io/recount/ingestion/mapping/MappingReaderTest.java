package io.recount.ingestion.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever is wrong with a mapping is named by its place. */
class MappingReaderTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "``                         | []",
                "``                         | 'text'",
                "/messages                  | {}",
                "/messages                  | {'messages':[]}",
                "/messages/0                | {'messages':['x']}",
                "/messages/0                | {'messages':[{}]}",
                "/messages/0/type           | {'messages':[{'type':'trace'}]}",
                "/messages/0/typ            | {'messages':[{'type':'track','typ':1}]}",
                "/match                     | {'match':'some','messages':[{'type':'track'}]}",
                "/unmapped                  | {'unmapped':'keep','messages':[{'type':'track'}]}",
                "/forEach                   | {'forEach':'a','messages':[{'type':'track'}]}",
                "/skip/0/when/0             | {'skip':[{'when':[{'pointer':'/a'}]}],'messages':[{'type':'track'}]}",
                "/skip/0                    | {'skip':[{}],'messages':[{'type':'track'}]}",
                "/messages/0/when           | {'messages':[{'type':'track','when':[]}]}",
                "/messages/0/when/0         | {'messages':[{'type':'track','when':[{'pointer':'/a','equals':1,'in':[1]}]}]}",
                "/messages/0/when/0/equals  | {'messages':[{'type':'track','when':[{'pointer':'/a','equals':null}]}]}",
                "/messages/0/when/0/in/1    | {'messages':[{'type':'track','when':[{'pointer':'/a','in':[1,{}]}]}]}",
                "/messages/0/when/0/absent  | {'messages':[{'type':'track','when':[{'pointer':'/a','absent':false}]}]}",
                "/messages/0/when/0/matches | {'messages':[{'type':'track','when':[{'pointer':'/a','equals':1,'matches':'x'}]}]}",
                "/messages/0/event          | {'messages':[{'type':'track','event':'Order Completed'}]}",
                "/messages/0/event          | {'messages':[{'type':'track','event':'/a~b'}]}",
                "/messages/0/event          | {'messages':[{'type':'track','event':{'pointer':'/a','const':'b'}}]}",
                "/messages/0/event/const    | {'messages':[{'type':'track','event':{'const':null}}]}",
                "/messages/0/event/eval     | {'messages':[{'type':'track','event':{'const':'a','eval':'b'}}]}",
                "/messages/0/messageId      | {'messages':[{'type':'track','messageId':'/id'}]}",
                "/messages/0/messageId/0    | {'messages':[{'type':'track','messageId':['id']}]}",
                "/messages/0/properties/a~1b/as          | {'messages':[{'type':'track','properties':{'a/b':{'pointer':'/x','as':'money'}}}]}",
                "/messages/0/properties/a/as/zone        | {'messages':[{'type':'track','properties':{'a':{'pointer':'/x','as':{'type':'time','pattern':'yyyy','zone':'Mars'}}}}]}",
                "/messages/0/properties/a/as/pattern     | {'messages':[{'type':'track','properties':{'a':{'pointer':'/x','as':{'type':'time','pattern':'bogus'}}}}]}",
                "/messages/0/properties/a/as/decimal     | {'messages':[{'type':'track','properties':{'a':{'pointer':'/x','as':{'type':'number','decimal':'--'}}}}]}",
                "/messages/0/properties/a/as/group       | {'messages':[{'type':'track','properties':{'a':{'pointer':'/x','as':{'type':'number','group':'.'}}}}]}",
                "/messages/0/properties/a/lookup         | {'messages':[{'type':'track','properties':{'a':{'pointer':'/x','lookup':{}}}}]}",
                "/messages/0/properties/a/required       | {'messages':[{'type':'track','properties':{'a':{'pointer':'/x','required':false}}}]}",
                "/messages/0/properties/a/concat         | {'messages':[{'type':'track','properties':{'a':{'concat':[]}}}]}",
                "/messages/0/properties/a/each           | {'messages':[{'type':'track','properties':{'a':{'each':{'pointer':'/x'}}}}]}",
                "/messages/0/properties/a                | {'messages':[{'type':'track','properties':{'a':5}}]}",
                "/messages/0/identifiers/0/type          | {'messages':[{'type':'track','identifiers':[{'type':'','value':'/x'}]}]}",
                "/defaults/userId                        | {'defaults':{'userId':7},'messages':[{'type':'track'}]}",
                "/defaults/type                          | {'defaults':{'type':'track'},'messages':[{'type':'track'}]}"
            })
    void aMistakeIsNamedByItsPlace(String path, String mapping) {
        var invalid = catchThrowableOfType(MappingInvalid.class, () -> MappingReader.read(Mappings.json(mapping)));

        assertThat(invalid).isNotNull();
        assertThat(invalid.path()).isEqualTo(path);
        assertThat(invalid.sentence()).isNotBlank();
    }
}
