<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko" sourcelanguage="en">
<context>
    <name/>
    <message>
        <source>{name} is no option of a sampler</source>
        <translation>{name}: 샘플러 옵션이 아닙니다</translation>
    </message>
    <message>
        <source>there is no sampler {name} here</source>
        <translation>{name}: 여기에 없는 샘플러입니다</translation>
    </message>
    <message>
        <source>there is no {name} here</source>
        <translation>{name}: 여기에 없습니다</translation>
    </message>
    <message>
        <source>{name} has no value</source>
        <translation>{name}: 값이 없습니다</translation>
    </message>
    <message>
        <source>{name} takes {range}, not {value}</source>
        <translation>{name}: 허용 값은 {range}입니다(입력: {value})</translation>
    </message>
    <message>
        <source>{name} takes a token's id, + or -, and a number up to 1000 or inf to ban, not {value}</source>
        <translation>{name}: 토큰 ID, + 또는 -, 그리고 1000 이하의 수나 금지를 뜻하는 inf를 적습니다(입력: {value})</translation>
    </message>
    <message>
        <source>{name} takes text, not {value}</source>
        <translation>{name}: 텍스트를 적습니다(입력: {value})</translation>
    </message>
    <message>
        <source>{name} stands there twice</source>
        <translation>{name}: 두 번 나옵니다</translation>
    </message>
    <message>
        <source>{name} takes {value} at most</source>
        <translation>{name}: 최대 {value}개까지 됩니다</translation>
    </message>
    <message>
        <source>{name} takes {value} characters at most</source>
        <translation>{name}: 최대 {value}자까지 됩니다</translation>
    </message>
    <message>
        <source>{name} cannot read the file {value}</source>
        <translation>{name}: {value} 파일을 읽을 수 없습니다</translation>
    </message>
    <message>
        <source>a quotation mark is not closed</source>
        <translation>따옴표가 닫히지 않았습니다</translation>
    </message>
    <message>
        <source>this is no saved sampler chain: {name} {value}</source>
        <translation>저장된 샘플러 체인이 아닙니다: {name} {value}</translation>
    </message>
    <message>
        <source>{name} acts only where --samplers names it, as in llama.cpp</source>
        <translation>{name}: llama.cpp처럼 --samplers에 적혀 있을 때만 작동합니다</translation>
    </message>
    <message>
        <source>there is no option of a sampler in it</source>
        <translation>샘플러 옵션이 들어 있지 않습니다</translation>
    </message>
    <message>
        <source>it</source>
        <translation>옵션</translation>
    </message>
    <message>
        <source>and {0} more</source>
        <translation>외 {0}개</translation>
    </message>
    <message>
        <source>{0} or more</source>
        <translation>{0} 이상</translation>
    </message>
    <message>
        <source>{0} to {1}</source>
        <translation>{0}~{1}</translation>
    </message>
    <message>
        <source>a whole number, {0}</source>
        <translation>정수, {0}</translation>
    </message>
    <message>
        <source>Choose another file.</source>
        <translation>다른 파일을 고르세요.</translation>
    </message>
    <message>
        <source>Download it again.</source>
        <translation>다시 다운로드하세요.</translation>
    </message>
    <message>
        <source>The model that is open stays open.</source>
        <translation>지금 열린 모델은 그대로 열려 있습니다.</translation>
    </message>
    <message>
        <source>The conversation is as it was.</source>
        <translation>대화는 그대로입니다.</translation>
    </message>
    <message>
        <source>Use Text mode with this model.</source>
        <translation>이 모델은 텍스트 모드로 쓰세요.</translation>
    </message>
    <message>
        <source>No such file</source>
        <extracomment>title, what happened, what is kept, what to do; {name} are the problem's parameters.</extracomment>
        <translation>파일 없음</translation>
    </message>
    <message>
        <source>There is no file {path}.</source>
        <translation>{path} 파일이 없습니다.</translation>
    </message>
    <message>
        <source>A folder, not a file</source>
        <translation>파일이 아니라 폴더</translation>
    </message>
    <message>
        <source>{path} is a folder.</source>
        <translation>{path}: 폴더입니다.</translation>
    </message>
    <message>
        <source>Choose a .gguf file in it.</source>
        <translation>그 안에 있는 .gguf 파일을 고르세요.</translation>
    </message>
    <message>
        <source>The file cannot be read</source>
        <translation>파일을 읽을 수 없음</translation>
    </message>
    <message>
        <source>{file} cannot be read: {reason}.</source>
        <translation>{file} 파일을 읽을 수 없습니다: {reason}.</translation>
    </message>
    <message>
        <source>An empty file</source>
        <translation>빈 파일</translation>
    </message>
    <message>
        <source>{file} is empty: its download did not begin or broke off.</source>
        <translation>{file} 파일이 비어 있습니다. 다운로드가 시작되지 않았거나 중간에 끊겼습니다.</translation>
    </message>
    <message>
        <source>A web page, not a model</source>
        <translation>모델이 아니라 웹 페이지</translation>
    </message>
    <message>
        <source>{file} is a web page: the page about the model was saved, or one that asks to sign in.</source>
        <translation>{file} 파일은 웹 페이지입니다. 모델 소개 페이지나 로그인 페이지가 저장되었습니다.</translation>
    </message>
    <message>
        <source>Download the .gguf file itself.</source>
        <translation>.gguf 파일 자체를 다운로드하세요.</translation>
    </message>
    <message>
        <source>A stand-in, not a model</source>
        <translation>모델이 아니라 포인터 파일</translation>
    </message>
    <message>
        <source>{file} is only a Git LFS pointer, which stands for the model in a repository.</source>
        <translation>{file} 파일은 저장소에서 모델을 가리키는 Git LFS 포인터일 뿐입니다.</translation>
    </message>
    <message>
        <source>Run `git lfs pull` there, or download the file itself.</source>
        <translation>저장소에서 `git lfs pull`을 실행하거나 파일 자체를 다운로드하세요.</translation>
    </message>
    <message>
        <source>Another kind of file</source>
        <translation>다른 종류의 파일</translation>
    </message>
    <message>
        <source>{file} is a {format} file, not a GGUF model.</source>
        <translation>{file}: GGUF 모델이 아니라 {format} 파일입니다.</translation>
    </message>
    <message>
        <source>Look for a GGUF version of this model, or convert it with llama.cpp's convert_hf_to_gguf.py.</source>
        <translation>이 모델의 GGUF 버전을 찾거나 llama.cpp의 convert_hf_to_gguf.py로 변환하세요.</translation>
    </message>
    <message>
        <source>An outdated format</source>
        <translation>오래된 형식</translation>
    </message>
    <message>
        <source>{file} is in the GGML format of 2023, which llama.cpp no longer reads.</source>
        <translation>{file} 파일은 2023년의 GGML 형식입니다. llama.cpp는 이 형식을 더 이상 읽지 않습니다.</translation>
    </message>
    <message>
        <source>Look for a GGUF version of this model.</source>
        <translation>이 모델의 GGUF 버전을 찾으세요.</translation>
    </message>
    <message>
        <source>Not a model</source>
        <translation>모델이 아님</translation>
    </message>
    <message>
        <source>{file} is not a GGUF file.</source>
        <translation>{file} 파일은 GGUF 파일이 아닙니다.</translation>
    </message>
    <message>
        <source>The file is cut short</source>
        <translation>뒷부분이 잘린 파일</translation>
    </message>
    <message>
        <source>The end of {file} is missing.</source>
        <translation>{file} 파일의 끝부분이 없습니다.</translation>
    </message>
    <message>
        <source>Another version of the format</source>
        <translation>형식의 버전이 다름</translation>
    </message>
    <message>
        <source>{file} is written in version {version} of GGUF, which this llama.cpp does not read.</source>
        <translation>{file} 파일은 GGUF 버전 {version} 형식이며, 이 llama.cpp는 그 버전을 읽지 못합니다.</translation>
    </message>
    <message>
        <source>Look for a newer file of this model, or update the program.</source>
        <translation>이 모델의 더 새로운 파일을 찾거나 프로그램을 업데이트하세요.</translation>
    </message>
    <message>
        <source>For another kind of machine</source>
        <translation>다른 종류의 컴퓨터용</translation>
    </message>
    <message>
        <source>{file} was written for a big-endian machine.</source>
        <translation>{file} 파일은 빅 엔디언 컴퓨터용입니다.</translation>
    </message>
    <message>
        <source>Look for the little-endian file of this model.</source>
        <translation>이 모델의 리틀 엔디언 파일을 찾으세요.</translation>
    </message>
    <message>
        <source>The file is damaged</source>
        <translation>손상된 파일</translation>
    </message>
    <message>
        <source>{file} cannot be understood: {reason}.</source>
        <translation>{file} 파일을 해석할 수 없습니다: {reason}.</translation>
    </message>
    <message>
        <source>Not the first part</source>
        <translation>첫 번째 부분이 아님</translation>
    </message>
    <message>
        <source>{file} is a later part of a model that is split over several files.</source>
        <translation>{file} 파일은 여러 파일로 나뉜 모델의 뒷부분입니다.</translation>
    </message>
    <message>
        <source>Open the part whose name has 00001-of.</source>
        <translation>이름에 00001-of가 든 파일을 여세요.</translation>
    </message>
    <message>
        <source>A part is missing</source>
        <translation>빠진 부분이 있음</translation>
    </message>
    <message>
        <source>{file} is split over several files, and not all of them are beside it.</source>
        <translation>{file} 모델은 여러 파일로 나뉘어 있는데, 같은 폴더에 다 있지 않습니다.</translation>
    </message>
    <message>
        <source>Put all parts into one folder, with the names they were downloaded with.</source>
        <translation>모든 부분을 다운로드한 이름 그대로 한 폴더에 넣으세요.</translation>
    </message>
    <message>
        <source>An unknown kind of model</source>
        <translation>알 수 없는 종류의 모델</translation>
    </message>
    <message>
        <source>{file} holds a model of the kind “{architecture}”, which this llama.cpp does not know.</source>
        <translation>{file} 파일에 든 모델의 종류는 ‘{architecture}’이며, 이 llama.cpp가 모르는 종류입니다.</translation>
    </message>
    <message>
        <source>Update llama-cpp-python, or choose another model.</source>
        <translation>llama-cpp-python을 업데이트하거나 다른 모델을 고르세요.</translation>
    </message>
    <message>
        <source>Only a model's eyes</source>
        <translation>모델의 눈에 해당하는 파일</translation>
    </message>
    <message>
        <source>{file} is a projector (mmproj), which lets another model see pictures; it writes no text.</source>
        <translation>{file} 파일은 다른 모델이 그림을 보게 해 주는 프로젝터(mmproj)이며, 글을 쓰지 않습니다.</translation>
    </message>
    <message>
        <source>Open the language model it belongs to.</source>
        <translation>함께 쓰는 언어 모델을 여세요.</translation>
    </message>
    <message>
        <source>Only an adapter</source>
        <translation>모델이 아니라 어댑터</translation>
    </message>
    <message>
        <source>{file} is a LoRA adapter, a change to another model; it writes no text by itself.</source>
        <translation>{file} 파일은 다른 모델을 바꾸는 LoRA 어댑터이며, 혼자서는 글을 쓰지 않습니다.</translation>
    </message>
    <message>
        <source>Open the model it was made for, or one it has been merged into.</source>
        <translation>어댑터의 원래 모델이나 어댑터를 병합한 모델을 여세요.</translation>
    </message>
    <message>
        <source>Parts of the model are missing</source>
        <translation>모델의 일부가 없음</translation>
    </message>
    <message>
        <source>{file} has no complete set of weights or no vocabulary ({tensor}).</source>
        <translation>{file} 파일에는 가중치 일부나 어휘가 없습니다({tensor}).</translation>
    </message>
    <message>
        <source>Choose a file that holds the whole model.</source>
        <translation>모델 전체가 든 파일을 고르세요.</translation>
    </message>
    <message>
        <source>This model writes no text</source>
        <translation>글을 쓰지 않는 모델</translation>
    </message>
    <message>
        <source>{file} is an encoder: it turns text into vectors and has no next token.</source>
        <translation>{file} 모델은 인코더입니다. 텍스트를 벡터로 바꿀 뿐 다음 토큰을 내지 않습니다.</translation>
    </message>
    <message>
        <source>Choose a model that generates text.</source>
        <translation>텍스트를 생성하는 모델을 고르세요.</translation>
    </message>
    <message>
        <source>The weights are broken</source>
        <translation>손상된 가중치</translation>
    </message>
    <message>
        <source>{file} gives scores that are not numbers (NaN): its weights are damaged.</source>
        <translation>{file} 모델의 점수가 수가 아닙니다(NaN). 가중치가 손상되었습니다.</translation>
    </message>
    <message>
        <source>The model cannot be loaded</source>
        <translation>모델을 불러올 수 없음</translation>
    </message>
    <message>
        <source>{file} cannot be loaded: {reason}.</source>
        <translation>{file} 파일을 불러올 수 없습니다: {reason}.</translation>
    </message>
    <message>
        <source>Not enough memory for this context</source>
        <translation>이 컨텍스트에 필요한 메모리 부족</translation>
    </message>
    <message>
        <source>There is no room for a context of {n_ctx} tokens.</source>
        <translation>토큰 {n_ctx}개짜리 컨텍스트를 둘 자리가 없습니다.</translation>
    </message>
    <message>
        <source>Choose a smaller context in the settings.</source>
        <translation>설정에서 더 작은 컨텍스트를 고르세요.</translation>
    </message>
    <message>
        <source>Not enough memory</source>
        <translation>메모리 부족</translation>
    </message>
    <message>
        <source>{file} needs about {needed}, and {available} are free.</source>
        <translation>{file} 모델에 필요한 메모리는 약 {needed}, 남은 메모리는 {available}입니다.</translation>
    </message>
    <message>
        <source>Close other programs, choose a smaller context, or a smaller model.</source>
        <translation>다른 프로그램을 닫거나, 더 작은 컨텍스트나 더 작은 모델을 고르세요.</translation>
    </message>
    <message>
        <source>This model has no chat template</source>
        <translation>채팅 템플릿이 없는 모델</translation>
    </message>
    <message>
        <source>This model has no chat template: it was not made for conversations.</source>
        <translation>이 모델에는 채팅 템플릿이 없습니다. 대화용으로 만든 모델이 아닙니다.</translation>
    </message>
    <message>
        <source>Use Text mode.</source>
        <translation>텍스트 모드를 쓰세요.</translation>
    </message>
    <message>
        <source>The chat template is broken</source>
        <translation>잘못된 채팅 템플릿</translation>
    </message>
    <message>
        <source>The model's chat template has an error in line {line}: {reason}.</source>
        <translation>모델의 채팅 템플릿 {line}행에 오류가 있습니다: {reason}.</translation>
    </message>
    <message>
        <source>No system prompt here</source>
        <translation>시스템 프롬프트를 쓸 수 없음</translation>
    </message>
    <message>
        <source>This model's chat template takes no system prompt: {reason}.</source>
        <translation>이 모델의 채팅 템플릿은 시스템 프롬프트를 받지 않습니다: {reason}.</translation>
    </message>
    <message>
        <source>Clear the system prompt, or put it into the first message.</source>
        <translation>시스템 프롬프트를 지우거나 첫 메시지에 넣으세요.</translation>
    </message>
    <message>
        <source>The chat template refuses</source>
        <translation>채팅 템플릿이 거부함</translation>
    </message>
    <message>
        <source>The model's chat template does not take this conversation: {reason}.</source>
        <translation>모델의 채팅 템플릿이 이 대화를 받지 않습니다: {reason}.</translation>
    </message>
    <message>
        <source>Change the messages, or use Text mode.</source>
        <translation>메시지를 바꾸거나 텍스트 모드를 쓰세요.</translation>
    </message>
    <message>
        <source>The chat template failed</source>
        <translation>채팅 템플릿 실패</translation>
    </message>
    <message>
        <source>The model's chat template could not be used: {reason}.</source>
        <translation>모델의 채팅 템플릿을 쓸 수 없었습니다: {reason}.</translation>
    </message>
    <message>
        <source>The chat template does not end</source>
        <translation>끝나지 않는 채팅 템플릿</translation>
    </message>
    <message>
        <source>The model's chat template was stopped after {seconds} seconds.</source>
        <translation>모델의 채팅 템플릿을 {seconds}초 뒤에 중단했습니다.</translation>
    </message>
    <message>
        <source>The chat template wants too much memory</source>
        <translation>메모리를 너무 많이 쓰는 채팅 템플릿</translation>
    </message>
    <message>
        <source>The model's chat template was stopped when it wanted more than {megabytes} MB.</source>
        <translation>모델의 채팅 템플릿이 {megabytes} MB가 넘는 메모리를 쓰려 해서 중단했습니다.</translation>
    </message>
    <message>
        <source>The chat template writes too much</source>
        <translation>너무 많이 쓰는 채팅 템플릿</translation>
    </message>
    <message>
        <source>The model's chat template made more than {limit} characters of this conversation.</source>
        <translation>모델의 채팅 템플릿이 이 대화로 {limit}자가 넘는 글을 만들었습니다.</translation>
    </message>
    <message>
        <source>Too long</source>
        <translation>너무 긺</translation>
    </message>
    <message>
        <source>The text has more than {limit} characters.</source>
        <translation>글이 {limit}자를 넘습니다.</translation>
    </message>
    <message>
        <source>Send a shorter one.</source>
        <translation>더 짧은 글을 보내세요.</translation>
    </message>
    <message>
        <source>The grammar cannot be read</source>
        <translation>문법을 읽을 수 없음</translation>
    </message>
    <message>
        <source>llama.cpp cannot read this grammar: {reason}.</source>
        <translation>llama.cpp가 이 문법을 읽지 못합니다: {reason}.</translation>
    </message>
    <message>
        <source>The last grammar that could be read is no longer in use; all else is as it was.</source>
        <translation>앞서 읽을 수 있었던 문법은 이제 쓰지 않으며, 나머지는 모두 그대로입니다.</translation>
    </message>
    <message>
        <source>Mend it, or switch the grammar off.</source>
        <translation>고치거나 문법을 끄세요.</translation>
    </message>
    <message>
        <source>The grammar does not allow this</source>
        <translation>문법에 어긋남</translation>
    </message>
    <message>
        <source>Token {place} of the answer is not one that the grammar allows.</source>
        <translation>답변의 {place}번째 토큰은 문법에 어긋납니다.</translation>
    </message>
    <message>
        <source>The answer stays.</source>
        <translation>답변은 그대로 남습니다.</translation>
    </message>
    <message>
        <source>Go back before it, or switch the grammar off.</source>
        <translation>그 토큰 앞으로 돌아가거나 문법을 끄세요.</translation>
    </message>
    <message>
        <source>Nothing to start from</source>
        <translation>시작할 내용 없음</translation>
    </message>
    <message>
        <source>Without any text this model has no first token.</source>
        <translation>글이 하나도 없으면 이 모델은 첫 토큰을 낼 수 없습니다.</translation>
    </message>
    <message>
        <source>Type something.</source>
        <translation>아무 글이나 입력하세요.</translation>
    </message>
    <message>
        <source>Too long for the context</source>
        <translation>컨텍스트보다 긺</translation>
    </message>
    <message>
        <source>The prompt has {n_tokens} tokens, and the context holds {n_ctx}.</source>
        <translation>프롬프트의 토큰은 {n_tokens}개인데 컨텍스트에는 {n_ctx}개까지 들어갑니다.</translation>
    </message>
    <message>
        <source>Shorten it, begin a new chat, or choose a bigger context in the settings.</source>
        <translation>줄이거나, 새 대화를 시작하거나, 설정에서 더 큰 컨텍스트를 고르세요.</translation>
    </message>
    <message>
        <source>The context is full</source>
        <translation>컨텍스트가 가득 참</translation>
    </message>
    <message>
        <source>All {n_ctx} tokens of the context are used.</source>
        <translation>컨텍스트의 토큰 {n_ctx}개를 모두 썼습니다.</translation>
    </message>
    <message>
        <source>Go back and branch, begin a new chat, or choose a bigger context in the settings.</source>
        <translation>뒤로 가서 새 가지를 만들거나, 새 대화를 시작하거나, 설정에서 더 큰 컨텍스트를 고르세요.</translation>
    </message>
    <message>
        <source>No such token</source>
        <translation>없는 토큰</translation>
    </message>
    <message>
        <source>There is no token {token}: this model's tokens are 0 to {last_token}.</source>
        <translation>토큰 {token}번은 없습니다. 이 모델의 토큰은 0번부터 {last_token}번까지입니다.</translation>
    </message>
    <message>
        <source>The scores are not numbers</source>
        <translation>점수가 수가 아님</translation>
    </message>
    <message>
        <source>At position {position} the model gave scores that are not numbers (NaN).</source>
        <translation>위치 {position}에서 모델이 낸 점수가 수가 아닙니다(NaN).</translation>
    </message>
    <message>
        <source>Go back and try another token; if it happens often, the model's file is damaged.</source>
        <translation>뒤로 가서 다른 토큰을 골라 보세요. 자주 일어나면 모델 파일이 손상된 것입니다.</translation>
    </message>
    <message>
        <source>The model could not go on</source>
        <translation>모델이 계속하지 못함</translation>
    </message>
    <message>
        <source>llama.cpp could not evaluate these tokens (code {result}).</source>
        <translation>llama.cpp가 이 토큰들을 계산하지 못했습니다(코드 {result}).</translation>
    </message>
    <message>
        <source>Try again, or open the model again.</source>
        <translation>다시 해 보거나 모델을 다시 여세요.</translation>
    </message>
    <message>
        <source>The engine lost its place</source>
        <translation>엔진의 위치가 어긋남</translation>
    </message>
    <message>
        <source>The engine stands at position {position}, not {expected}.</source>
        <translation>엔진이 위치 {expected} 대신 위치 {position}에 있습니다.</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>다시 해 보세요.</translation>
    </message>
    <message>
        <source>The conversation is not being saved</source>
        <translation>대화가 저장되지 않고 있음</translation>
    </message>
    <message>
        <source>{file} cannot be written: {reason}.</source>
        <translation>{file} 파일에 쓸 수 없습니다: {reason}.</translation>
    </message>
    <message>
        <source>What was written before is kept, and the conversation goes on in the window.</source>
        <translation>이미 기록한 내용은 남아 있고, 대화는 창에서 계속됩니다.</translation>
    </message>
    <message>
        <source>Make room or save it elsewhere.</source>
        <translation>공간을 비우거나 다른 곳에 저장하세요.</translation>
    </message>
    <message>
        <source>The disk that {file} lies on is too slow.</source>
        <translation>{file} 파일이 있는 디스크가 너무 느립니다.</translation>
    </message>
    <message>
        <source>Save it elsewhere.</source>
        <translation>다른 곳에 저장하세요.</translation>
    </message>
    <message>
        <source>The file was not written</source>
        <translation>파일에 쓰지 못함</translation>
    </message>
    <message>
        <source>A file that was there before is as it was, and so is the conversation.</source>
        <translation>이미 있던 파일도 대화도 그대로입니다.</translation>
    </message>
    <message>
        <source>Choose another place.</source>
        <translation>다른 곳을 고르세요.</translation>
    </message>
    <message>
        <source>Not a conversation</source>
        <translation>대화가 아님</translation>
    </message>
    <message>
        <source>{file} is no conversation of this program.</source>
        <translation>{file} 파일은 이 프로그램의 대화가 아닙니다.</translation>
    </message>
    <message>
        <source>From a newer program</source>
        <translation>더 새로운 프로그램의 파일</translation>
    </message>
    <message>
        <source>{file} is written in version {version} of the format, which this program does not read.</source>
        <translation>{file} 파일은 버전 {version} 형식이며, 이 프로그램은 그 버전을 읽지 못합니다.</translation>
    </message>
    <message>
        <source>Update the program.</source>
        <translation>프로그램을 업데이트하세요.</translation>
    </message>
    <message>
        <source>Too big</source>
        <translation>너무 큼</translation>
    </message>
    <message>
        <source>{file} is bigger than any conversation that this program opens ({size}).</source>
        <translation>{file} 파일이 이 프로그램에서 열 수 있는 대화의 최대 크기({size})를 넘습니다.</translation>
    </message>
    <message>
        <source>{file} cannot be understood from line {line} on ({reason}).</source>
        <translation>{file} 파일을 {line}행부터 해석할 수 없습니다({reason}).</translation>
    </message>
    <message>
        <source>Read-only</source>
        <translation>읽기 전용</translation>
    </message>
    <message>
        <source>This conversation was held with {name}, which is not open, so it can be looked at but not go on.</source>
        <translation>이 대화에 쓴 모델({name})이 열려 있지 않아, 볼 수는 있지만 이어 갈 수는 없습니다.</translation>
    </message>
    <message>
        <source>Open that model, or begin a new conversation.</source>
        <translation>그 모델을 열거나 새 대화를 시작하세요.</translation>
    </message>
    <message>
        <source>No model</source>
        <translation>모델 없음</translation>
    </message>
    <message>
        <source>No model is open.</source>
        <translation>열린 모델이 없습니다.</translation>
    </message>
    <message>
        <source>Open a model file.</source>
        <translation>모델 파일을 여세요.</translation>
    </message>
    <message>
        <source>It was cancelled.</source>
        <translation>취소했습니다.</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>취소됨</translation>
    </message>
    <message>
        <source>The engine does not start</source>
        <translation>엔진이 시작되지 않음</translation>
    </message>
    <message>
        <source>The engine's process could not be started: {reason}.</source>
        <translation>엔진 프로세스를 시작할 수 없었습니다: {reason}.</translation>
    </message>
    <message>
        <source>Install the program again with its dependencies (llama-cpp-python).</source>
        <translation>프로그램을 의존 패키지(llama-cpp-python)와 함께 다시 설치하세요.</translation>
    </message>
    <message>
        <source>The engine keeps ending</source>
        <translation>엔진이 계속 종료됨</translation>
    </message>
    <message>
        <source>The engine's process ended {attempts} times at the same work ({reason}).</source>
        <translation>같은 작업에서 엔진 프로세스가 {attempts}번 종료되었습니다({reason}).</translation>
    </message>
    <message>
        <source>Try something else, or another model.</source>
        <translation>다른 작업을 하거나 다른 모델을 써 보세요.</translation>
    </message>
    <message>
        <source>A fault in the engine</source>
        <translation>엔진 오류</translation>
    </message>
    <message>
        <source>The engine could not do this: {reason}.</source>
        <translation>엔진이 이 일을 하지 못했습니다: {reason}.</translation>
    </message>
    <message>
        <source>No such file or directory</source>
        <extracomment>What an operating system gives as the reason, of the usual ones; lupdate takes them into the program's.</extracomment>
        <translation>그런 파일이나 폴더가 없습니다</translation>
    </message>
    <message>
        <source>Permission denied</source>
        <translation>권한이 없습니다</translation>
    </message>
    <message>
        <source>Operation not permitted</source>
        <translation>허용되지 않은 작업입니다</translation>
    </message>
    <message>
        <source>Is a directory</source>
        <translation>폴더입니다</translation>
    </message>
    <message>
        <source>Not a directory</source>
        <translation>폴더가 아닙니다</translation>
    </message>
    <message>
        <source>No space left on device</source>
        <translation>디스크에 남은 공간이 없습니다</translation>
    </message>
    <message>
        <source>Disk quota exceeded</source>
        <translation>디스크 할당량을 넘었습니다</translation>
    </message>
    <message>
        <source>Read-only file system</source>
        <translation>읽기 전용 파일 시스템입니다</translation>
    </message>
    <message>
        <source>File name too long</source>
        <translation>파일 이름이 너무 깁니다</translation>
    </message>
    <message>
        <source>Input/output error</source>
        <translation>입출력 오류입니다</translation>
    </message>
    <message>
        <source>nothing to read text with</source>
        <translation>글을 읽을 어휘 없음</translation>
    </message>
    <message>
        <source>The engine ended ({reason}). It is started again in safe mode; nothing is lost.</source>
        <translation>엔진이 종료되었습니다({reason}). 안전 모드로 다시 시작합니다. 잃은 것은 없습니다.</translation>
    </message>
    <message>
        <source>The engine ended ({reason}). It is started again; nothing is lost.</source>
        <translation>엔진이 종료되었습니다({reason}). 다시 시작합니다. 잃은 것은 없습니다.</translation>
    </message>
    <message>
        <source>the file cannot be read</source>
        <translation>파일을 읽을 수 없습니다</translation>
    </message>
    <message>
        <source>the file is longer than {allowed} bytes</source>
        <translation>파일이 {allowed}바이트보다 깁니다</translation>
    </message>
    <message>
        <source>the file is no UTF-8 text</source>
        <translation>UTF-8 텍스트 파일이 아닙니다</translation>
    </message>
    <message>
        <source>the file is no TOML: {value}</source>
        <translation>TOML 파일이 아닙니다: {value}</translation>
    </message>
    <message>
        <source>a talk has no such key</source>
        <translation>발표 대본에 이런 키는 없습니다</translation>
    </message>
    <message>
        <source>is missing</source>
        <translation>빠져 있습니다</translation>
    </message>
    <message>
        <source>takes a text in "quotes", not {value}</source>
        <translation>"따옴표"로 감싼 글이어야 합니다(지금 값: {value})</translation>
    </message>
    <message>
        <source>takes true or false, not {value}</source>
        <translation>true나 false여야 합니다(지금 값: {value})</translation>
    </message>
    <message>
        <source>takes a list, not {value}</source>
        <translation>목록이어야 합니다(지금 값: {value})</translation>
    </message>
    <message>
        <source>takes a table, not {value}</source>
        <translation>표여야 합니다(지금 값: {value})</translation>
    </message>
    <message>
        <source>takes a number ({allowed}), not {value}</source>
        <translation>수여야 합니다(범위: {allowed}, 지금 값: {value})</translation>
    </message>
    <message>
        <source>takes a whole number ({allowed}), not {value}</source>
        <translation>정수여야 합니다(범위: {allowed}, 지금 값: {value})</translation>
    </message>
    <message>
        <source>takes {allowed}, not {value}</source>
        <translation>범위를 벗어났습니다(범위: {allowed}, 지금 값: {value})</translation>
    </message>
    <message>
        <source>takes one of {allowed}, not {value}</source>
        <translation>다음 중 하나여야 합니다: {allowed}(지금 값: {value})</translation>
    </message>
    <message>
        <source>is empty</source>
        <translation>비어 있습니다</translation>
    </message>
    <message>
        <source>has more than {allowed} characters</source>
        <translation>{allowed}자를 넘습니다</translation>
    </message>
    <message>
        <source>has {value} entries, {allowed} at most are read</source>
        <translation>항목이 {value}개인데 최대 {allowed}개만 읽습니다</translation>
    </message>
    <message>
        <source>a cue does exactly one of {allowed}</source>
        <translation>큐 하나는 다음 중 꼭 하나만 합니다: {allowed}</translation>
    </message>
    <message>
        <source>{value}: a talk opens no files; choose the model on the command line (--model FILE)</source>
        <translation>{value}: 발표 대본은 파일을 열지 않습니다. 모델은 명령줄에서 고르세요(--model FILE)</translation>
    </message>
    <message>
        <source>u = {u:.4f} is within {close} of a border ({border:.4f}): {text} may become another token elsewhere</source>
        <translation>u = {u:.4f}: 경계({border:.4f})에서 {close} 안에 있어, 다른 컴퓨터에서는 {text} 대신 다른 토큰이 나올 수 있습니다</translation>
    </message>
    <message>
        <source>the vocabulary has no token {text}</source>
        <translation>어휘에 {text} 토큰이 없습니다</translation>
    </message>
    <message>
        <source>the grammar does not allow {text} here</source>
        <translation>문법이 여기서 {text} 토큰을 허용하지 않습니다</translation>
    </message>
    <message>
        <source>the model has ended its turn before, so this cue does nothing</source>
        <translation>모델의 차례가 이미 끝나서 이 큐는 아무 일도 하지 않습니다</translation>
    </message>
    <message>
        <source>the model ends its turn before all steps are taken</source>
        <translation>정해진 토큰 수를 다 채우기 전에 모델의 차례가 끝납니다</translation>
    </message>
    <message>
        <source>the context is full</source>
        <translation>컨텍스트가 가득 찼습니다</translation>
    </message>
    <message>
        <source>the model does not come to an end</source>
        <translation>모델의 답변이 끝나지 않습니다</translation>
    </message>
    <message>
        <source>{text} cannot be seen beside {beside}</source>
        <translation>{beside}이(가) 있으면 {text}은(는) 보이지 않습니다</translation>
    </message>
    <message>
        <source>too long for a stage of {beside}, which shows “{text}”</source>
        <translation>{beside} 화면에는 너무 길어 “{text}”까지만 보입니다</translation>
    </message>
    <message>
        <source>scene {0}</source>
        <translation>장면 {0}</translation>
    </message>
    <message>
        <source>line {0}</source>
        <translation>{0}행</translation>
    </message>
    <message>
        <source>Steps through a model without a window.</source>
        <translation>창 없이 모델을 한 토큰씩 진행합니다.</translation>
    </message>
    <message>
        <source>A conversation's file as text.</source>
        <translation>대화 파일을 텍스트로 바꿉니다.</translation>
    </message>
    <message>
        <source>Draws what the window shows, for slides.</source>
        <translation>창에 보이는 것을 슬라이드용 그림으로 그립니다.</translation>
    </message>
    <message>
        <source>See how a language model chooses its next word.</source>
        <translation>언어 모델이 다음 단어를 어떻게 고르는지 보여 줍니다.</translation>
    </message>
    <message>
        <source>Gives a talk from a presenter's script.</source>
        <translation>발표 대본대로 발표합니다.</translation>
    </message>
    <message>
        <source>a script, or one that comes with the program: {0}</source>
        <translation>발표 대본 파일, 또는 프로그램에 든 대본의 이름: {0}</translation>
    </message>
    <message>
        <source>run every scene without a window and say what is wrong</source>
        <translation>창 없이 모든 장면을 실행하고 잘못된 점을 알림</translation>
    </message>
    <message>
        <source>with --check: look for a better seed below N</source>
        <translation>--check와 함께: N보다 작은 시드에서 더 나은 시드를 찾음</translation>
    </message>
    <message>
        <source>1 mistake, no scene was run</source>
        <translation>잘못된 곳 1개, 실행한 장면 없음</translation>
    </message>
    <message>
        <source>{0} mistakes, no scene was run</source>
        <translation>잘못된 곳 {0}개, 실행한 장면 없음</translation>
    </message>
    <message>
        <source>the captions were not measured: {0}</source>
        <translation>캡션의 길이는 확인하지 못했습니다: {0}</translation>
    </message>
    <message>
        <source>1 scene</source>
        <translation>장면 1개</translation>
    </message>
    <message>
        <source>{0} scenes</source>
        <translation>장면 {0}개</translation>
    </message>
    <message>
        <source>1 press of Page Down</source>
        <translation>Page Down 1번</translation>
    </message>
    <message>
        <source>{0} presses of Page Down</source>
        <translation>Page Down {0}번</translation>
    </message>
    <message>
        <source>1 remark</source>
        <translation>확인할 점 1개</translation>
    </message>
    <message>
        <source>{0} remarks</source>
        <translation>확인할 점 {0}개</translation>
    </message>
    <message>
        <source>no seed helps</source>
        <translation>더 나은 시드가 없습니다</translation>
    </message>
    <message>
        <source>seed {0} leaves the remarks that have nothing to do with the dice</source>
        <translation>시드 {0}에는 주사위와 관계없는 점만 남습니다</translation>
    </message>
    <message>
        <source>seed {0} has no remarks</source>
        <translation>시드 {0}에는 확인할 점이 없습니다</translation>
    </message>
    <message>
        <source>stopped: steps</source>
        <translation>끝난 이유: 정한 토큰 수를 채움</translation>
    </message>
    <message>
        <source>stopped: end of generation</source>
        <translation>끝난 이유: 모델이 답변을 마침</translation>
    </message>
    <message>
        <source>stopped: context full</source>
        <translation>끝난 이유: 컨텍스트가 가득 참</translation>
    </message>
    <message>
        <source>draw</source>
        <translation>뽑기</translation>
    </message>
    <message>
        <source>pick</source>
        <translation>고르기</translation>
    </message>
    <message>
        <source>a GGUF file (the bundled model unless given)</source>
        <translation>GGUF 파일(없으면 프로그램에 든 모델)</translation>
    </message>
    <message>
        <source>a message, through the model's chat template</source>
        <translation>모델의 채팅 템플릿을 거치는 메시지</translation>
    </message>
    <message>
        <source>raw text to go on from; "" is the beginning of a text</source>
        <translation>이어 쓸 텍스트, ""이면 글의 첫머리부터</translation>
    </message>
    <message>
        <source>the system prompt, with --prompt</source>
        <translation>시스템 프롬프트, --prompt와 함께</translation>
    </message>
    <message>
        <source>tokens to generate (16)</source>
        <translation>생성할 토큰 수 (16)</translation>
    </message>
    <message>
        <source>candidates to show at each step (10)</source>
        <translation>토큰마다 보여 줄 후보 수 (10)</translation>
    </message>
    <message>
        <source>of the dice (a new one unless given)</source>
        <translation>주사위의 시드(없으면 새 시드)</translation>
    </message>
    <message>
        <source>tokens to take first, instead of drawing</source>
        <translation>뽑지 않고 먼저 쓸 토큰</translation>
    </message>
    <message>
        <source>size of the context (min(model's, 4096))</source>
        <translation>컨텍스트 크기 (모델의 크기, 최대 4096)</translation>
    </message>
    <message>
        <source>physical cores - 1 unless given</source>
        <translation>스레드 수, 없으면 물리 코어 수 - 1</translation>
    </message>
    <message>
        <source>one JSON object a line</source>
        <translation>한 줄에 JSON 객체 하나씩 출력</translation>
    </message>
    <message>
        <source>--pick takes token ids with commas between them, not {0!r}.</source>
        <translation>--pick: 토큰 ID를 쉼표로 나누어 적습니다(입력: {0!r}).</translation>
    </message>
    <message>
        <source>model   {0}, {1} tokens, context {2}</source>
        <translation>모델      {0}, 토큰 {1}개, 컨텍스트 {2}</translation>
    </message>
    <message>
        <source>prompt  {0}</source>
        <translation>프롬프트  {0}</translation>
    </message>
    <message>
        <source>chain   {0}</source>
        <translation>체인      {0}</translation>
    </message>
    <message>
        <source>seed    {0}</source>
        <translation>시드      {0}</translation>
    </message>
    <message>
        <source>position {0}   u {1:.4f}   entropy {2:.2f} bits (raw {3:.2f})   {4}: {5}   rank {6}</source>
        <translation>위치 {0}   u {1:.4f}   엔트로피 {2:.2f}비트(원래 {3:.2f})   {4}: {5}   순위 {6}</translation>
    </message>
    <message>
        <source>logit {0:8.3f}   raw {1:8.4%}   final {2:8.4%}</source>
        <translation>로짓 {0:8.3f}   원래 {1:8.4%}   최종 {2:8.4%}</translation>
    </message>
    <message>
        <source>cut by {0}</source>
        <translation>{0}에서 제외</translation>
    </message>
    <message>
        <source>{0} others                        raw {1:8.4%}   final {2:8.4%}</source>
        <translation>나머지 {0}개                         원래 {1:8.4%}   최종 {2:8.4%}</translation>
    </message>
    <message>
        <source>a message that is already sent</source>
        <translation>시작할 때 보낼 메시지</translation>
    </message>
    <message>
        <source>raw text that the model continues</source>
        <translation>모델이 이어 쓸 텍스트</translation>
    </message>
    <message>
        <source>the system prompt</source>
        <translation>시스템 프롬프트</translation>
    </message>
    <message>
        <source>of the dice</source>
        <translation>주사위의 시드</translation>
    </message>
    <message>
        <source>on the stage: full screen, everything big</source>
        <translation>발표: 전체 화면에 모두 크게 표시</translation>
    </message>
    <message>
        <source>what of the window (all of it)</source>
        <translation>창에서 그릴 부분 (전체)</translation>
    </message>
    <message>
        <source>with this page of the lesson open</source>
        <translation>레슨의 이 페이지를 연 채로</translation>
    </message>
    <message>
        <source>with the tokens through all stages of the chain</source>
        <translation>체인의 모든 단계를 거치는 토큰과 함께</translation>
    </message>
    <message>
        <source>begin with this scene (1)</source>
        <translation>이 장면부터 시작 (1)</translation>
    </message>
    <message>
        <source>a GGUF file (the last one, or the bundled one)</source>
        <translation>GGUF 파일(없으면 마지막에 연 모델이나 프로그램에 든 모델)</translation>
    </message>
    <message>
        <source>for this run</source>
        <translation>이번 실행에만 적용</translation>
    </message>
    <message>
        <source>of the window, in logical pixels</source>
        <translation>창의 크기, 논리 픽셀 단위</translation>
    </message>
    <message>
        <source>picture</source>
        <translation>그림</translation>
    </message>
    <message>
        <source>draw the window without a display, and exit</source>
        <translation>화면 없이 창을 그리고 끝냄</translation>
    </message>
    <message>
        <source>steps (of a talk: cues) to take before</source>
        <translation>그리기 전에 진행할 토큰 수(대본에서는 큐의 수)</translation>
    </message>
    <message>
        <source>panels of the stage</source>
        <translation>발표 화면의 패널</translation>
    </message>
    <message>
        <source>{0!r} is no size like 1440x900</source>
        <translation>1440x900 같은 크기가 아닙니다: {0!r}</translation>
    </message>
    <message>
        <source>{0!r}: each side is {1} to {2}</source>
        <translation>{0!r}: 가로와 세로는 각각 {1}~{2}입니다</translation>
    </message>
    <message>
        <source>{0} needs {1}.</source>
        <translation>{0}: {1} 옵션과 함께 써야 합니다.</translation>
    </message>
    <message>
        <source>{0} has nothing to do with {1}.</source>
        <translation>{0}: {1} 옵션과 함께 쓸 수 없습니다.</translation>
    </message>
    <message>
        <source>{0} takes {1}, not {2}.</source>
        <translation>{0}: 허용 값은 {1}입니다(입력: {2}).</translation>
    </message>
    <message>
        <source>{0} cannot be given like this.</source>
        <translation>{0} 대본은 이대로 발표할 수 없습니다.</translation>
    </message>
    <message>
        <source>{0}: {1} cannot be seen beside {2}.</source>
        <translation>{0}: {2}이(가) 있으면 {1}은(는) 보이지 않습니다.</translation>
    </message>
    <message>
        <source>Qt cannot be loaded: {0}. On Debian and Ubuntu: apt install {1}.</source>
        <translation>Qt를 불러올 수 없습니다: {0}. Debian과 Ubuntu에서는: apt install {1}.</translation>
    </message>
    <message>
        <source>There is no display: DISPLAY and WAYLAND_DISPLAY are not set. `playground trace` and `playground --screenshot FILE.png` work without one.</source>
        <translation>화면이 없습니다. DISPLAY와 WAYLAND_DISPLAY가 설정되지 않았습니다. `playground trace`와 `playground --screenshot FILE.png`는 화면 없이도 됩니다.</translation>
    </message>
    <message>
        <source>Qt lacks libraries for this display. On Debian and Ubuntu: apt install {0}.</source>
        <translation>이 화면에 필요한 Qt 라이브러리가 없습니다. Debian과 Ubuntu에서는: apt install {0}.</translation>
    </message>
    <message>
        <source>The display {0!r} does not answer.</source>
        <translation>화면 {0!r}에서 응답이 없습니다.</translation>
    </message>
    <message>
        <source>written as .svg, .png or .gif</source>
        <translation>.svg, .png, .gif 중 하나로 저장</translation>
    </message>
    <message>
        <source>what of the window (bars)</source>
        <translation>창에서 그릴 것 (bars)</translation>
    </message>
    <message>
        <source>with model, prompt, chain, temperature and seed below</source>
        <translation>모델, 프롬프트, 체인, 온도, 시드를 아래에 적음</translation>
    </message>
    <message>
        <source>pixels for each one of the size, 1 to 4 (1)</source>
        <translation>크기의 픽셀 하나를 그릴 픽셀 수, 1~4 (1)</translation>
    </message>
    <message>
        <source>steps to take before, or to film</source>
        <translation>그리기 전에 진행하거나 영상에 담을 토큰 수</translation>
    </message>
    <message>
        <source>what a GIF goes through: temperatures, or the steps</source>
        <translation>GIF에서 변하는 것: 온도(sweep) 또는 토큰(steps)</translation>
    </message>
    <message>
        <source>of single views</source>
        <translation>일부 보기에만 쓰는 옵션</translation>
    </message>
    <message>
        <source>tokens in the bars, 5 to 50</source>
        <translation>막대로 보여 줄 토큰 수, 5~50</translation>
    </message>
    <message>
        <source>a logarithmic axis of the bars</source>
        <translation>막대의 로그 눈금</translation>
    </message>
    <message>
        <source>what the text is coloured by</source>
        <translation>글의 색이 나타내는 것</translation>
    </message>
    <message>
        <source>that of a saved conversation (.jsonl), without its model</source>
        <translation>저장된 대화(.jsonl)의 것, 모델 없이</translation>
    </message>
    <message>
        <source>of two or three columns, which take --steps tokens each ({0})</source>
        <translation>두 열 또는 세 열의 온도, 열마다 --steps개의 토큰 ({0})</translation>
    </message>
    <message>
        <source>its page</source>
        <translation>페이지 번호</translation>
    </message>
    <message>
        <source>some of {0}</source>
        <translation>다음 중 일부: {0}</translation>
    </message>
    <message>
        <source>tokens after each place</source>
        <translation>각 위치 다음의 토큰 수</translation>
    </message>
    <message>
        <source>steps</source>
        <translation>이어 갈 횟수</translation>
    </message>
    <message>
        <source>a step is a word</source>
        <translation>한 번에 한 단어씩</translation>
    </message>
    <message>
        <source>{0!r} is no two or three temperatures like 0.5,1,2</source>
        <translation>0.5,1,2 같은 온도 두세 개가 아닙니다: {0!r}</translation>
    </message>
    <message>
        <source>{0!r}: there are {1}</source>
        <translation>{0!r}: 다음 중에서 고르세요: {1}</translation>
    </message>
    <message>
        <source>a GGUF file (the bundled one)</source>
        <translation>GGUF 파일(없으면 프로그램에 든 모델)</translation>
    </message>
    <message>
        <source>a message (a greeting)</source>
        <translation>메시지(없으면 인사말)</translation>
    </message>
    <message>
        <source>of the dice ({0})</source>
        <translation>주사위의 시드({0})</translation>
    </message>
    <message>
        <source>colours (light)</source>
        <translation>색 (light)</translation>
    </message>
    <message>
        <source>in logical pixels (what it needs)</source>
        <translation>크기, 논리 픽셀 단위(없으면 필요한 만큼)</translation>
    </message>
    <message>
        <source>{0!r}: a figure is written as .svg, .png or .gif.</source>
        <translation>{0!r}: 그림은 .svg, .png, .gif로 저장합니다.</translation>
    </message>
    <message>
        <source>--gif makes a .gif, not a {0}.</source>
        <translation>--gif로는 .gif만 만듭니다({0} 파일은 안 됩니다).</translation>
    </message>
    <message>
        <source>--gif steps needs --steps, at least 1.</source>
        <translation>--gif steps에는 1 이상의 --steps가 필요합니다.</translation>
    </message>
    <message>
        <source>The whole window is drawn as a .png only.</source>
        <translation>창 전체는 .png로만 그립니다.</translation>
    </message>
    <message>
        <source>There is no film of {0}: write it as .svg or .png.</source>
        <translation>{0}: 영상으로 만들 수 없습니다. .svg나 .png로 저장하세요.</translation>
    </message>
    <message>
        <source>A conversation does not change with the temperature: film it with --gif steps.</source>
        <translation>대화는 온도에 따라 변하지 않습니다. --gif steps로 만드세요.</translation>
    </message>
    <message>
        <source>{0} belongs to --view {1}.</source>
        <translation>{0}: --view {1}에서만 쓰는 옵션입니다.</translation>
    </message>
    <message>
        <source>A page of the lesson has its own size, and takes a --prompt and no --text.</source>
        <translation>레슨 페이지는 크기가 정해져 있으며, --text 대신 --prompt를 씁니다.</translation>
    </message>
    <message>
        <source>There is no film of a --session: write it as .svg or .png.</source>
        <translation>--session은 영상으로 만들 수 없습니다. .svg나 .png로 저장하세요.</translation>
    </message>
    <message>
        <source>{0} has nothing to do with --session: no model is opened.</source>
        <translation>{0}: --session과 함께 쓸 수 없습니다. 모델을 열지 않기 때문입니다.</translation>
    </message>
    <message>
        <source>A sampler has nothing to do with --session: no model is opened.</source>
        <translation>샘플러는 --session과 함께 쓸 수 없습니다. 모델을 열지 않기 때문입니다.</translation>
    </message>
    <message>
        <source>{0} or {1}</source>
        <translation>{0} 또는 {1}</translation>
    </message>
    <message>
        <source>--scale is for .png and .gif: an .svg has no pixels.</source>
        <translation>--scale은 .png와 .gif에만 씁니다. .svg에는 픽셀이 없습니다.</translation>
    </message>
    <message>
        <source>{0} has nothing of that.</source>
        <translation>{0} 파일에는 그런 내용이 없습니다.</translation>
    </message>
    <message>
        <source>The model ended its turn: there is no next token to draw. Take fewer steps.</source>
        <translation>모델의 차례가 끝나서 그릴 다음 토큰이 없습니다. --steps를 줄이세요.</translation>
    </message>
    <message>
        <source>So much does not fit into {0}: take fewer rows or a larger --size.</source>
        <translation>{0} 크기에는 다 들어가지 않습니다. --rows를 줄이거나 --size를 늘리세요.</translation>
    </message>
    <message>
        <source>A picture of {0} pixels is too large.</source>
        <translation>{0}픽셀 그림은 너무 큽니다.</translation>
    </message>
    <message>
        <source>{0} cannot be written: {1}.</source>
        <translation>{0} 파일에 쓸 수 없습니다: {1}.</translation>
    </message>
    <message>
        <source>{0} cannot be written.</source>
        <translation>{0} 파일에 쓸 수 없습니다.</translation>
    </message>
    <message>
        <source>a conversation (.jsonl)</source>
        <translation>대화 파일(.jsonl)</translation>
    </message>
    <message>
        <source>Markdown unless given</source>
        <translation>형식, 없으면 Markdown</translation>
    </message>
    <message>
        <source>instead of the standard output</source>
        <translation>표준 출력 대신 쓸 파일</translation>
    </message>
    <message>
        <source>from line {0} on it cannot be understood ({1}).</source>
        <translation>{0}행부터 해석할 수 없습니다({1}).</translation>
    </message>
    <message>
        <source>Talks that come with the program: {0}.</source>
        <translation>프로그램에 든 발표 대본: {0}.</translation>
    </message>
    <message>
        <source>order; those not named are off</source>
        <translation>순서, 적지 않은 것은 꺼짐</translation>
    </message>
    <message>
        <source>once for each; "none" for none</source>
        <translation>하나에 한 번씩, 없애려면 "none"</translation>
    </message>
    <message>
        <source>once for each; ID-inf bans</source>
        <translation>하나에 한 번씩, ID-inf는 금지</translation>
    </message>
    <message>
        <source>what may be said</source>
        <translation>나올 수 있는 글의 문법</translation>
    </message>
    <message>
        <source>the same from a file</source>
        <translation>파일에 든 문법</translation>
    </message>
    <message>
        <source>usage: </source>
        <extracomment>argparse's own texts, of Python 3.11 to 3.13, as far as a person can meet them here; lupdate takes them into ours.</extracomment>
        <translation>사용법: </translation>
    </message>
    <message>
        <source>{0} is not here; it is made when the program is installed</source>
        <translation>{0} 파일이 없습니다. 이 파일은 프로그램을 설치할 때 만들어집니다</translation>
    </message>
    <message>
        <source>samplers, named as llama.cpp names them; off unless given</source>
        <translation>샘플러, 이름은 llama.cpp와 같고 적지 않으면 꺼짐</translation>
    </message>
    <message>
        <source>{0} takes {1} to {2}, not {3}.</source>
        <translation>{0}: 허용 값은 {1}~{2}입니다(입력: {3}).</translation>
    </message>
    <message>
        <source>%(heading)s:</source>
        <translation>%(heading)s:</translation>
    </message>
    <message>
        <source>positional arguments</source>
        <translation>위치 인수</translation>
    </message>
    <message>
        <source>options</source>
        <translation>옵션</translation>
    </message>
    <message>
        <source>show this help message and exit</source>
        <translation>이 도움말을 보여 주고 끝냄</translation>
    </message>
    <message>
        <source>%(prog)s: error: %(message)s
</source>
        <translation>%(prog)s: 오류: %(message)s
</translation>
    </message>
    <message>
        <source>argument %(argument_name)s: %(message)s</source>
        <translation>인수 %(argument_name)s: %(message)s</translation>
    </message>
    <message>
        <source>the following arguments are required: %s</source>
        <translation>다음 인수가 필요합니다: %s</translation>
    </message>
    <message>
        <source>one of the arguments %s is required</source>
        <translation>다음 인수 중 하나가 필요합니다: %s</translation>
    </message>
    <message>
        <source>unrecognized arguments: %s</source>
        <translation>알 수 없는 인수입니다: %s</translation>
    </message>
    <message>
        <source>not allowed with argument %s</source>
        <translation>%s 인수와 함께 쓸 수 없습니다</translation>
    </message>
    <message>
        <source>ignored explicit argument %r</source>
        <translation>값을 받지 않습니다: %r</translation>
    </message>
    <message>
        <source>expected one argument</source>
        <translation>값 하나가 필요합니다</translation>
    </message>
    <message>
        <source>invalid %(type)s value: %(value)r</source>
        <translation>올바른 %(type)s 값이 아닙니다: %(value)r</translation>
    </message>
    <message>
        <source>invalid choice: %(value)r (choose from %(choices)s)</source>
        <translation>고를 수 없는 값입니다: %(value)r(가능한 값: %(choices)s)</translation>
    </message>
    <message>
        <source>ambiguous option: %(option)s could match %(matches)s</source>
        <translation>옵션 %(option)s의 뜻이 분명하지 않습니다(가능한 옵션: %(matches)s)</translation>
    </message>
</context>
<context>
    <name>AheadDialog</name>
    <message>
        <source>Look ahead</source>
        <translation>내다보기</translation>
    </message>
    <message>
        <source>whole words</source>
        <translation>단어 단위</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>보기</translation>
    </message>
    <message>
        <source>Breadth: tokens after each place</source>
        <translation>너비: 각 위치 다음의 토큰 수</translation>
    </message>
    <message>
        <source>Depth: steps</source>
        <translation>깊이: 이어 갈 횟수</translation>
    </message>
    <message>
        <source>A step is a word: an unfinished one is finished with its likeliest tokens</source>
        <translation>한 번에 한 단어씩 나아갑니다. 덜 끝난 단어는 확률이 가장 높은 토큰으로 마칩니다</translation>
    </message>
    <message>
        <source>breadth</source>
        <translation>너비</translation>
    </message>
    <message>
        <source>depth</source>
        <translation>깊이</translation>
    </message>
    <message>
        <source>looking ahead …</source>
        <translation>내다보는 중 …</translation>
    </message>
    <message>
        <source>{0} continuations, together {1} of all · raw: temperature 1, no sampler</source>
        <translation>이어질 글 {0}개, 합쳐서 전체의 {1} · 원래 확률: 온도 1, 샘플러 없음</translation>
    </message>
    <message>
        <source>The {0} most probable continuations, together {1} of all · raw, no sampler</source>
        <translation>이어질 글 중 확률이 가장 높은 {0}개, 합쳐서 전체의 {1} · 원래 확률, 샘플러 없음</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>중지</translation>
    </message>
    <message>
        <source>Arrows walk, Enter or a click goes there: the tokens are picked by hand. Esc closes.</source>
        <translation>화살표로 움직이고 Enter나 클릭으로 갑니다(직접 고르기). Esc로 닫습니다.</translation>
    </message>
</context>
<context>
    <name>AheadView</name>
    <message>
        <source>The most probable continuations</source>
        <translation>이어질 글 중 확률이 가장 높은 것</translation>
    </message>
    <message>
        <source>{0} · {1} · here {2} · path {3} (raw)</source>
        <translation>{0} · {1} · 여기 {2} · 경로 {3} (원래)</translation>
    </message>
</context>
<context>
    <name>AnswersDialog</name>
    <message>
        <source>Whole answers</source>
        <translation>답변 전체 뽑기</translation>
    </message>
    <message>
        <source>Draw</source>
        <translation>뽑기</translation>
    </message>
    <message>
        <source>Number of answers</source>
        <translation>답변 수</translation>
    </message>
    <message>
        <source>Tokens in each answer</source>
        <translation>답변마다 토큰 수</translation>
    </message>
    <message>
        <source>Drawn beside the conversation, with dice made of the seed: the same come again. Esc closes.</source>
        <translation>대화와 별도로, 시드로 만든 주사위로 뽑습니다. 다시 뽑아도 같은 답변이 나옵니다. Esc로 닫습니다.</translation>
    </message>
    <message>
        <source>count</source>
        <translation>횟수</translation>
    </message>
    <message>
        <source>{0} answers of up to {1} tokens</source>
        <translation>답변 {0}개, 각각 최대 {1}토큰</translation>
    </message>
    <message>
        <source>share</source>
        <translation>비율</translation>
    </message>
    <message>
        <source>answer</source>
        <translation>답변</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>답변</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>중지</translation>
    </message>
    <message>
        <source>opening the model once more …</source>
        <translation>모델을 하나 더 여는 중 …</translation>
    </message>
    <message>
        <source>{0} of {1} drawn, {2} different</source>
        <translation>{1}개 중 {0}개 뽑음, 서로 다른 것 {2}개</translation>
    </message>
</context>
<context>
    <name>AskLine</name>
    <message>
        <source>What shall we ask?</source>
        <translation>무엇을 물어볼까요?</translation>
    </message>
</context>
<context>
    <name>BarChart</name>
    <message>
        <source>{0} throws</source>
        <translation>{0}번 던짐</translation>
    </message>
</context>
<context>
    <name>BiasCard</name>
    <message>
        <source>and {0} more</source>
        <translation>외 {0}개</translation>
    </message>
</context>
<context>
    <name>BiasRow</name>
    <message>
        <source>Bias of {0}</source>
        <translation>{0}의 바이어스</translation>
    </message>
    <message>
        <source>ban</source>
        <translation>금지</translation>
    </message>
    <message>
        <source>Ban {0}</source>
        <translation>{0} 금지</translation>
    </message>
    <message>
        <source>Remove the bias of {0}</source>
        <translation>{0}의 바이어스 지우기</translation>
    </message>
</context>
<context>
    <name>Bridge</name>
    <message>
        <source>The real model, now</source>
        <translation>지금 이 순간의 실제 모델</translation>
    </message>
</context>
<context>
    <name>Canvas</name>
    <message>
        <source>Stage</source>
        <translation>발표 화면</translation>
    </message>
</context>
<context>
    <name>ChainPanel</name>
    <message>
        <source>drag a card to reorder · Alt+↑ ↓</source>
        <translation>카드를 끌어 순서 변경 · Alt+↑ ↓</translation>
    </message>
    <message>
        <source>reorder: drag · Alt+↑ ↓</source>
        <translation>순서 변경: 끌기 · Alt+↑ ↓</translation>
    </message>
    <message>
        <source>this model's own</source>
        <translation>이 모델의 설정</translation>
    </message>
    <message>
        <source>custom</source>
        <translation>맞춤</translation>
    </message>
    <message>
        <source>seed {0}</source>
        <translation>시드 {0}</translation>
    </message>
</context>
<context>
    <name>ChainWords</name>
    <message>
        <source>plain: temperature 1, all else off</source>
        <translation>그대로: 온도 1, 나머지 모두 끔</translation>
    </message>
</context>
<context>
    <name>Chart</name>
    <message>
        <source>final {0}</source>
        <translation>최종 {0}</translation>
    </message>
    <message>
        <source>cut</source>
        <translation>제외됨</translation>
    </message>
    <message>
        <source>raw {0}</source>
        <translation>원래 {0}</translation>
    </message>
    <message>
        <source>drawn</source>
        <translation>뽑힘</translation>
    </message>
    <message>
        <source>token {0}</source>
        <translation>토큰 {0}</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>손으로 고름</translation>
    </message>
    <message>
        <source>chosen here</source>
        <translation>여기서 고름</translation>
    </message>
    <message>
        <source>rank {0}</source>
        <translation>{0}위</translation>
    </message>
    <message>
        <source>1 other</source>
        <translation>나머지 1개</translation>
    </message>
    <message>
        <source>{0} others</source>
        <translation>나머지 {0}개</translation>
    </message>
</context>
<context>
    <name>ChartHeading</name>
    <message>
        <source>here</source>
        <translation>이 단계</translation>
    </message>
    <message>
        <source>final</source>
        <translation>최종</translation>
    </message>
    <message>
        <source>raw</source>
        <translation>원래</translation>
    </message>
    <message>
        <source>raw model</source>
        <translation>원래 확률</translation>
    </message>
</context>
<context>
    <name>ChartView</name>
    <message>
        <source>Next token</source>
        <translation>다음 토큰</translation>
    </message>
    <message>
        <source>{0}, {1} of {2}</source>
        <translation>{0}, {2}개 중 {1}번째</translation>
    </message>
</context>
<context>
    <name>CompareView</name>
    <message>
        <source>begin</source>
        <translation>시작</translation>
    </message>
    <message>
        <source>here</source>
        <translation>여기</translation>
    </message>
    <message>
        <source>dice</source>
        <translation>주사위</translation>
    </message>
    <message>
        <source>same luck</source>
        <translation>같은 운</translation>
    </message>
    <message>
        <source>their own</source>
        <translation>따로</translation>
    </message>
    <message>
        <source>columns</source>
        <translation>열</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>비교</translation>
    </message>
    <message>
        <source>the answer's start</source>
        <translation>답변 처음</translation>
    </message>
    <message>
        <source>The same u at each position in all columns, or other numbers in each</source>
        <translation>모든 열이 위치마다 같은 u를 쓰거나, 열마다 다른 수를 씁니다</translation>
    </message>
    <message>
        <source>after “{0}”</source>
        <translation>“{0}” 다음</translation>
    </message>
    <message>
        <source>they part at token {0}</source>
        <translation>{0}번째 토큰에서 갈라짐</translation>
    </message>
    <message>
        <source>Space takes a token in each column, P plays</source>
        <translation>Space: 열마다 한 토큰, P: 재생</translation>
    </message>
</context>
<context>
    <name>Comparing</name>
    <message>
        <source>column {0}</source>
        <translation>{0}열</translation>
    </message>
    <message>
        <source>the model ended its turn</source>
        <translation>모델의 차례가 끝났습니다</translation>
    </message>
    <message>
        <source>this place could not be evaluated · Space tries again</source>
        <translation>이 위치를 계산하지 못했습니다 · Space로 다시 시도</translation>
    </message>
</context>
<context>
    <name>Composer</name>
    <message>
        <source>Send</source>
        <translation>전송</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Editing an earlier message: sending makes a new branch</source>
        <translation>이전 메시지 편집 중: 보내면 새 가지가 생깁니다</translation>
    </message>
    <message>
        <source>Editing an earlier message: a new branch</source>
        <translation>이전 메시지 편집 중: 새 가지</translation>
    </message>
    <message>
        <source>Editing: a new branch</source>
        <translation>편집 중: 새 가지</translation>
    </message>
    <message>
        <source>Message…</source>
        <translation>메시지…</translation>
    </message>
    <message>
        <source>Text to continue…</source>
        <translation>이어 쓸 글…</translation>
    </message>
    <message>
        <source>Evaluate the message (Enter)</source>
        <translation>메시지를 모델에 넣어 계산 (Enter)</translation>
    </message>
    <message>
        <source>Evaluate the text (Enter)</source>
        <translation>글을 모델에 넣어 계산 (Enter)</translation>
    </message>
</context>
<context>
    <name>ConversationView</name>
    <message>
        <source>Conversation</source>
        <translation>대화</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>복사</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>모두 선택</translation>
    </message>
    <message>
        <source>Edit message</source>
        <translation>메시지 편집</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>비어 있음</translation>
    </message>
</context>
<context>
    <name>CurveView</name>
    <message>
        <source>Two curves: e to the x, and e to the x over T</source>
        <translation>두 곡선: e의 x제곱과 e의 x/T제곱</translation>
    </message>
</context>
<context>
    <name>DicePage</name>
    <message>
        <source>Throw 1,000 times</source>
        <translation>1,000번 던지기</translation>
    </message>
    <message>
        <source>token</source>
        <translation>토큰</translation>
    </message>
    <message>
        <source>share</source>
        <translation>몫</translation>
    </message>
    <message>
        <source>from u =</source>
        <translation>u 시작</translation>
    </message>
    <message>
        <source>to</source>
        <translation>끝</translation>
    </message>
    <message>
        <source>came</source>
        <translation>실제</translation>
    </message>
    <message>
        <source>expected</source>
        <translation>예상</translation>
    </message>
    <message>
        <source>The dice</source>
        <translation>주사위</translation>
    </message>
    <message>
        <source>Now every token has a probability, and one of them must be chosen. Lay the shares end to end: together they are 1 long. Throw a number u between 0 and 1. The token it falls on is the next one.</source>
        <translation>이제 토큰마다 확률이 있고, 그중 하나를 골라야 합니다. 몫을 한 줄로 이어 붙이면 전체 길이가 1입니다. 0과 1 사이의 수 u를 던집니다. u가 떨어진 자리의 토큰이 다음 토큰입니다.</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>온도</translation>
    </message>
    <message>
        <source>The dice in this program are a pure function of the seed and the position in the text. The same seed gives the same u, so the same text comes again. Another seed, other luck.</source>
        <translation>이 프로그램의 주사위는 시드와 글 속의 위치만으로 정해집니다. 시드가 같으면 u도 같고, 그래서 같은 글이 다시 나옵니다. 시드가 다르면 운도 다릅니다.</translation>
    </message>
    <message>
        <source>Hello has a share of {0}. How often does it come in 1,000 throws?</source>
        <translation>Hello의 몫은 {0}입니다. 1,000번 던지면 Hello는 몇 번 나올까요?</translation>
    </message>
    <message>
        <source>Always</source>
        <translation>매번</translation>
    </message>
    <message>
        <source>{0} times, exactly</source>
        <translation>정확히 {0}번</translation>
    </message>
    <message>
        <source>About {0} times</source>
        <translation>약 {0}번</translation>
    </message>
    <message>
        <source>Chance comes near the share, and rarely hits it. How far off it usually is can be computed, too: the square root of n times p times (1 − p).</source>
        <translation>나온 비율은 몫에 가깝지만 딱 맞는 일은 드뭅니다. 나온 횟수가 보통 얼마나 벗어나는지도 계산할 수 있습니다. n × p × (1 − p)의 제곱근입니다.</translation>
    </message>
    <message>
        <source>The number u</source>
        <translation>수 u</translation>
    </message>
    <message>
        <source>Below the bars is the model's own strip, with the u of this moment. R throws again for this token, T throws 1,000 times and counts, and neither writes anything.</source>
        <translation>막대 아래에는 실제 모델의 띠와 지금의 u가 있습니다. R은 이 토큰의 주사위를 다시 던지고, T는 1,000번 던져 횟수를 셉니다. 둘 다 글에는 아무것도 쓰지 않습니다.</translation>
    </message>
    <message>
        <source>Ask “{0}”</source>
        <translation>“{0}” 보내기</translation>
    </message>
    <message>
        <source>Throw 1,000 times at the real bars</source>
        <translation>실제 막대에 1,000번 던지기</translation>
    </message>
    <message>
        <source>Move u until it falls on Namaste. How wide is the place you have to hit?</source>
        <translation>u를 움직여 Namaste에 떨어뜨려 보세요. 맞혀야 하는 구간은 얼마나 넓은가요?</translation>
    </message>
    <message>
        <source>u = {0} falls on {1}</source>
        <translation>u = {0}, {1}에 떨어짐</translation>
    </message>
    <message>
        <source>Temperature {0}</source>
        <translation>온도 {0}</translation>
    </message>
</context>
<context>
    <name>DrawCard</name>
    <message>
        <source>draw</source>
        <translation>뽑기</translation>
    </message>
</context>
<context>
    <name>DryCard</name>
    <message>
        <source>breakers</source>
        <translation>구분자</translation>
    </message>
    <message>
        <source>Sequence breakers of dry</source>
        <translation>DRY의 반복 구분자</translation>
    </message>
    <message>
        <source>Set apart by blanks. \n is a line end, \x20 a blank, \\ a backslash.</source>
        <translation>빈칸으로 나누어 적습니다. \n은 줄바꿈, \x20은 빈칸, \\는 백슬래시입니다.</translation>
    </message>
</context>
<context>
    <name>EmptyState</name>
    <message>
        <source>Open a model…</source>
        <translation>모델 열기…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>No model is open</source>
        <translation>열린 모델 없음</translation>
    </message>
    <message>
        <source>Open a .gguf file, or drop one on this window.</source>
        <translation>.gguf 파일을 열거나 이 창에 끌어다 놓으세요.</translation>
    </message>
    <message>
        <source>Loading</source>
        <translation>불러오는 중</translation>
    </message>
    <message>
        <source>Say something to the model</source>
        <translation>모델에게 말을 걸어 보세요</translation>
    </message>
    <message>
        <source>Or begin with one of these:</source>
        <translation>이 중 하나로 시작해도 됩니다:</translation>
    </message>
    <message>
        <source>Begin a text, and the model continues it</source>
        <translation>글을 시작하면 모델이 이어 씁니다</translation>
    </message>
</context>
<context>
    <name>Exercise</name>
    <message>
        <source>Try it</source>
        <translation>해 보기</translation>
    </message>
    <message>
        <source>Not done yet</source>
        <translation>아직 안 함</translation>
    </message>
    <message>
        <source>✓ Done</source>
        <translation>✓ 완료</translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>Transcript with tints, one HTML page</source>
        <translation>색조를 입힌 대화 기록, HTML 한 페이지</translation>
    </message>
    <message>
        <source>Transcript, Markdown</source>
        <translation>대화 기록, Markdown</translation>
    </message>
    <message>
        <source>Every token of the path, CSV</source>
        <translation>경로의 모든 토큰, CSV</translation>
    </message>
    <message>
        <source>Every token of the path, JSON</source>
        <translation>경로의 모든 토큰, JSON</translation>
    </message>
    <message>
        <source>The next token's distribution, CSV</source>
        <translation>다음 토큰의 분포, CSV</translation>
    </message>
    <message>
        <source>The next token's distribution, JSON</source>
        <translation>다음 토큰의 분포, JSON</translation>
    </message>
    <message>
        <source>an unknown model</source>
        <translation>알 수 없는 모델</translation>
    </message>
    <message>
        <source>System prompt</source>
        <translation>시스템 프롬프트</translation>
    </message>
    <message>
        <source>none</source>
        <translation>없음</translation>
    </message>
    <message>
        <source>Samplers:</source>
        <translation>샘플러:</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>텍스트</translation>
    </message>
    <message>
        <source>You</source>
        <translation>사용자</translation>
    </message>
    <message>
        <source>Thinking</source>
        <translation>생각</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>모델</translation>
    </message>
    <message>
        <source>Conversation with {0}</source>
        <translation>{0} 모델과의 대화</translation>
    </message>
    <message>
        <source>System prompt:</source>
        <translation>시스템 프롬프트:</translation>
    </message>
    <message>
        <source>Surprise in bits:</source>
        <translation>놀라움(비트):</translation>
    </message>
    <message>
        <source>chosen by hand</source>
        <translation>손으로 고름</translation>
    </message>
    <message>
        <source>{0} tokens chosen</source>
        <translation>고른 토큰 {0}개</translation>
    </message>
    <message>
        <source>perplexity {0}</source>
        <translation>퍼플렉서티 {0}</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>손으로 고름</translation>
    </message>
    <message>
        <source>by the dice</source>
        <translation>주사위로 뽑음</translation>
    </message>
    <message>
        <source>final {0} · raw {1} · rank {2}</source>
        <translation>최종 {0} · 원래 {1} · 순위 {2}</translation>
    </message>
    <message>
        <source>surprise {0} · entropy {1} bits</source>
        <translation>놀라움 {0} · 엔트로피 {1}비트</translation>
    </message>
    <message>
        <source>u {0} · seed {1} · position {2}</source>
        <translation>u {0} · 시드 {1} · 위치 {2}</translation>
    </message>
    <message>
        <source>final</source>
        <translation>최종</translation>
    </message>
    <message>
        <source>raw</source>
        <translation>원래</translation>
    </message>
</context>
<context>
    <name>FigureDialog</name>
    <message>
        <source>Figure</source>
        <translation>그림</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>저장…</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>복사</translation>
    </message>
    <message>
        <source>View</source>
        <translation>대상</translation>
    </message>
    <message>
        <source>File</source>
        <translation>파일</translation>
    </message>
    <message>
        <source>Goes through</source>
        <translation>변화</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>크기</translation>
    </message>
    <message>
        <source>Pixels</source>
        <translation>픽셀</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>색</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>캡션</translation>
    </message>
    <message>
        <source>PNG, a picture</source>
        <translation>PNG, 이미지</translation>
    </message>
    <message>
        <source>SVG, lines and text</source>
        <translation>SVG, 선과 글자</translation>
    </message>
    <message>
        <source>GIF, a short film</source>
        <translation>GIF, 애니메이션</translation>
    </message>
    <message>
        <source>Temperatures</source>
        <translation>온도</translation>
    </message>
    <message>
        <source>Steps of the answer</source>
        <translation>답변의 진행</translation>
    </message>
    <message>
        <source>{0} ×</source>
        <translation>{0}배</translation>
    </message>
    <message>
        <source>As on the screen</source>
        <translation>화면과 같게</translation>
    </message>
    <message>
        <source>Model, prompt, chain, seed</source>
        <translation>모델, 프롬프트, 체인, 시드</translation>
    </message>
    <message>
        <source>None</source>
        <translation>없음</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>중지</translation>
    </message>
</context>
<context>
    <name>FigureMenus</name>
    <message>
        <source>Copy figure</source>
        <translation>그림 복사</translation>
    </message>
    <message>
        <source>Save figure…</source>
        <translation>그림 저장…</translation>
    </message>
</context>
<context>
    <name>Figures</name>
    <message>
        <source>seed {0}</source>
        <translation>시드 {0}</translation>
    </message>
    <message>
        <source>redraw {0}</source>
        <translation>다시 뽑기 {0}</translation>
    </message>
    <message>
        <source>evaluated again</source>
        <translation>다시 계산함</translation>
    </message>
    <message>
        <source>temperature {0}</source>
        <translation>온도 {0}</translation>
    </message>
    <message>
        <source>This does not fit: choose another size, or fewer bars.</source>
        <translation>들어가지 않습니다. 다른 크기를 고르거나 막대를 줄이세요.</translation>
    </message>
    <message>
        <source>The figure is too large: choose fewer pixels, or SVG.</source>
        <translation>그림이 너무 큽니다. 픽셀을 줄이거나 SVG를 고르세요.</translation>
    </message>
    <message>
        <source>As large as its content</source>
        <translation>내용 크기대로</translation>
    </message>
    <message>
        <source>Slide 16:9 (1280 × 720)</source>
        <translation>슬라이드 16:9 (1280 × 720)</translation>
    </message>
    <message>
        <source>Slide 4:3 (1024 × 768)</source>
        <translation>슬라이드 4:3 (1024 × 768)</translation>
    </message>
    <message>
        <source>{0}: {1}</source>
        <translation>{0}: {1}</translation>
    </message>
    <message>
        <source>{0}: the next token of {1}</source>
        <translation>{0}: {1}의 다음 토큰</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>창</translation>
    </message>
    <message>
        <source>Page of the lesson</source>
        <translation>레슨 페이지</translation>
    </message>
    <message>
        <source>Bars</source>
        <translation>막대</translation>
    </message>
    <message>
        <source>Bars and draw</source>
        <translation>막대와 뽑기</translation>
    </message>
    <message>
        <source>Draw</source>
        <translation>뽑기</translation>
    </message>
    <message>
        <source>Luck at three temperatures</source>
        <translation>세 온도에서의 운</translation>
    </message>
    <message>
        <source>Sampler chain</source>
        <translation>샘플러 체인</translation>
    </message>
    <message>
        <source>Stages of the chain</source>
        <translation>체인의 단계</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>대화</translation>
    </message>
    <message>
        <source>Sweep over temperatures</source>
        <translation>온도 훑기</translation>
    </message>
    <message>
        <source>Tree</source>
        <translation>트리</translation>
    </message>
    <message>
        <source>Look ahead</source>
        <translation>내다보기</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>열 비교</translation>
    </message>
    <message>
        <source>Presentation</source>
        <translation>발표</translation>
    </message>
    <message>
        <source>The figure was not copied</source>
        <translation>그림을 복사하지 못함</translation>
    </message>
    <message>
        <source>text stays text</source>
        <translation>글자는 텍스트로 유지</translation>
    </message>
    <message>
        <source>Figure copied</source>
        <translation>그림 복사됨</translation>
    </message>
    <message>
        <source>Say something first: figures show the conversation and its next token.</source>
        <translation>먼저 말을 걸어 보세요. 그림은 대화와 그 다음 토큰을 보여 줍니다.</translation>
    </message>
    <message>
        <source>There is nothing to draw yet</source>
        <translation>아직 그릴 것 없음</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>복사됨</translation>
    </message>
    <message>
        <source>Save the figure</source>
        <translation>그림 저장</translation>
    </message>
    <message>
        <source>Not saved: {0}</source>
        <translation>저장 안 됨: {0}</translation>
    </message>
    <message>
        <source>Figure saved</source>
        <translation>그림 저장됨</translation>
    </message>
    <message>
        <source>{0} × {1} pixels</source>
        <translation>{0} × {1}픽셀</translation>
    </message>
    <message>
        <source>{0} × {1} · text stays text</source>
        <translation>{0} × {1} · 글자는 텍스트로 유지</translation>
    </message>
    <message>
        <source>{0} frames</source>
        <translation>프레임 {0}개</translation>
    </message>
    <message>
        <source>Final probability at every temperature, the rest of the chain as it is; entropy in bits</source>
        <translation>온도마다의 최종 확률, 체인의 나머지는 그대로; 엔트로피는 비트</translation>
    </message>
    <message>
        <source>Final probability and entropy at every temperature</source>
        <translation>온도마다의 최종 확률과 엔트로피</translation>
    </message>
    <message>
        <source>{0} continuations, together {1} of all · raw, no sampler</source>
        <translation>이어질 글 {0}개, 합쳐서 전체의 {1} · 원래 확률, 샘플러 없음</translation>
    </message>
    <message>
        <source>{0} continuations, together {1} of all, and {2} more · raw, no sampler</source>
        <translation>이어질 글 {0}개, 합쳐서 전체의 {1}, 그 밖에 {2}개 · 원래 확률, 샘플러 없음</translation>
    </message>
</context>
<context>
    <name>Finder</name>
    <message>
        <source>Find a token</source>
        <translation>토큰 찾기</translation>
    </message>
    <message>
        <source>Part of a token, or its id</source>
        <translation>토큰의 일부 또는 ID</translation>
    </message>
    <message>
        <source>match case</source>
        <translation>대소문자 구분</translation>
    </message>
    <message>
        <source>Text or id of a token</source>
        <translation>토큰의 텍스트 또는 ID</translation>
    </message>
    <message>
        <source>Found tokens</source>
        <translation>찾은 토큰</translation>
    </message>
    <message>
        <source>Enter picks the chosen token by hand, Esc closes.</source>
        <translation>Enter로 선택한 토큰을 고르고, Esc로 닫습니다.</translation>
    </message>
    <message>
        <source>There are no bars to find a token in.</source>
        <translation>막대가 없어 토큰을 찾을 수 없습니다.</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>전체 {1}개 중 {0}</translation>
    </message>
    <message>
        <source>no token contains this</source>
        <translation>이 글자가 든 토큰 없음</translation>
    </message>
    <message>
        <source>token</source>
        <translation>토큰</translation>
    </message>
    <message>
        <source>id</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>rank</source>
        <translation>순위</translation>
    </message>
    <message>
        <source>raw</source>
        <translation>원래</translation>
    </message>
    <message>
        <source>final</source>
        <translation>최종</translation>
    </message>
    <message>
        <source>cut by</source>
        <translation>제외한 샘플러</translation>
    </message>
</context>
<context>
    <name>FlattenPage</name>
    <message>
        <source>Divided by their sum</source>
        <translation>합으로 나누기</translation>
    </message>
    <message>
        <source>Flattening: temperature</source>
        <translation>평평하게 만들기: 온도</translation>
    </message>
    <message>
        <source>Before softmax, every score can be divided by a number T, the temperature. Nothing else changes: the order stays, the shares still make 1.</source>
        <translation>소프트맥스에 앞서 모든 점수를 온도라는 수 T로 나눌 수 있습니다. 바뀌는 것은 그뿐입니다. 순서는 그대로이고, 몫의 합도 여전히 1입니다.</translation>
    </message>
    <message>
        <source>The model's best tokens at the temperature that is set above.</source>
        <translation>위에서 정한 온도에서 본 모델의 상위 토큰입니다.</translation>
    </message>
    <message>
        <source>Ask “{0}”</source>
        <translation>“{0}” 보내기</translation>
    </message>
    <message>
        <source>Put the scores at 1 and 2. Find the temperature at which the second one has a share of {0}.</source>
        <translation>점수를 1과 2에 놓으세요. 두 번째 점수의 몫이 {0}인 온도를 찾아보세요.</translation>
    </message>
    <message>
        <source>The scores 1 and 2 have the shares {0} and {1}. What happens to the shares at T = 2?</source>
        <translation>점수 1과 2의 몫은 {0}, {1}입니다. T = 2에서는 두 몫이 어떻게 될까요?</translation>
    </message>
    <message>
        <source>They come closer</source>
        <translation>가까워진다</translation>
    </message>
    <message>
        <source>They move apart</source>
        <translation>멀어진다</translation>
    </message>
    <message>
        <source>They stay</source>
        <translation>그대로다</translation>
    </message>
    <message>
        <source>Half the scores are half as far apart. The second one loses, the first one gains. The higher T, the closer they come.</source>
        <translation>점수가 절반이 되면 점수 차이도 절반이 됩니다. 두 번째의 몫은 줄고 첫 번째의 몫은 늡니다. T가 높을수록 두 몫은 더 가까워집니다.</translation>
    </message>
    <message>
        <source>T → 0</source>
        <translation>T → 0</translation>
    </message>
    <message>
        <source>T → ∞</source>
        <translation>T → ∞</translation>
    </message>
    <message>
        <source>Temperature {0}</source>
        <translation>온도 {0}</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>온도</translation>
    </message>
    <message>
        <source>Why do the points come closer?</source>
        <translation>점들은 왜 가까워질까</translation>
    </message>
    <message>
        <source>The curve is stretched to the right: it is less steep by the factor 1/T. Two points with the same distance below then have less difference in height. How many times one share is the other depends on their distance and on T alone.</source>
        <translation>곡선이 오른쪽으로 늘어나 기울기가 1/T배로 완만해집니다. 그래서 점수 차이가 같아도 높이 차이는 줄어듭니다. 한 몫이 다른 몫의 몇 배인지는 두 점수의 차이와 T만으로 정해집니다.</translation>
    </message>
    <message>
        <source>Towards T = 0 the difference has no limit, and the best score takes everything: this is called greedy. Towards infinity the curve becomes a flat line: all tokens get the same share, whatever the model thinks of them.</source>
        <translation>T가 0에 가까워지면 차이가 끝없이 커져 1위 토큰이 모든 것을 차지합니다. 이것을 탐욕적(greedy) 선택이라고 합니다. T가 무한대로 가면 곡선은 평평한 직선이 되고, 모델이 어떻게 보든 모든 토큰의 몫이 같아집니다.</translation>
    </message>
    <message>
        <source>The height of a point is then its probability</source>
        <translation>켜면 점의 높이가 곧 확률입니다</translation>
    </message>
    <message>
        <source>score {0}</source>
        <translation>점수 {0}</translation>
    </message>
</context>
<context>
    <name>FoldLine</name>
    <message>
        <source>skip to the answer</source>
        <translation>답변으로 건너뛰기</translation>
    </message>
    <message>
        <source>thinking … {0}</source>
        <translation>생각 중 … {0}</translation>
    </message>
    <message>
        <source>thought · {0}</source>
        <translation>생각 · {0}</translation>
    </message>
</context>
<context>
    <name>GrammarCard</name>
    <message>
        <source>yes or no</source>
        <translation>Yes 또는 No</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>수</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>목록</translation>
    </message>
    <message>
        <source>a JSON object</source>
        <translation>JSON 객체</translation>
    </message>
    <message>
        <source>small letters only</source>
        <translation>영어 소문자만</translation>
    </message>
    <message>
        <source>examples</source>
        <translation>예시</translation>
    </message>
    <message>
        <source>Grammar in GBNF</source>
        <translation>GBNF 문법</translation>
    </message>
    <message>
        <source>at most {0} characters</source>
        <translation>최대 {0}자</translation>
    </message>
</context>
<context>
    <name>GreetingsPage</name>
    <message>
        <source>token</source>
        <translation>토큰</translation>
    </message>
    <message>
        <source>T = 1</source>
        <translation>T = 1</translation>
    </message>
    <message>
        <source>now</source>
        <translation>지금</translation>
    </message>
    <message>
        <source>Ask the real model the same question. Its six best tokens are kept (top-k 6), then the temperature above is applied. Move it and watch both.</source>
        <translation>실제 모델에도 같은 인사를 건네 보세요. 상위 토큰 여섯 개만 남기고(top-k 6) 위의 온도를 적용합니다. 온도를 움직이며 둘을 함께 보세요.</translation>
    </message>
    <message>
        <source>Ask “{0}”</source>
        <translation>“{0}” 보내기</translation>
    </message>
    <message>
        <source>Six greetings</source>
        <translation>여섯 가지 인사</translation>
    </message>
    <message>
        <source>Somebody says hello to a model. It could answer in six languages, and it has scored them: Hello got {0}, the others between {1} and {2}.</source>
        <translation>누군가 모델에 인사를 건넵니다. 모델은 여섯 언어로 답할 수 있고, 인사마다 점수를 매겼습니다. Hello는 {0}점, 나머지는 {1}점에서 {2}점 사이입니다.</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>온도</translation>
    </message>
    <message>
        <source>Find the temperature at which Hello gets exactly half, and all the others together the rest.</source>
        <translation>Hello가 정확히 절반을, 나머지가 모두 합쳐 다른 절반을 차지하는 온도를 찾아보세요.</translation>
    </message>
    <message>
        <source>At T = 1 Hello has a share of {0}. What is left of it at T = 5?</source>
        <translation>T = 1에서 Hello의 몫은 {0}입니다. T = 5에서는 얼마가 남을까요?</translation>
    </message>
    <message>
        <source>Hello is still the best, but no longer by much. What it lost went to all the others: each of them now has between {0} and {1}.</source>
        <translation>Hello는 여전히 1위지만 이제 차이가 크지 않습니다. Hello가 잃은 몫은 나머지가 나누어 가졌고, 이제 나머지의 몫은 저마다 {0}에서 {1} 사이입니다.</translation>
    </message>
    <message>
        <source>Temperature {0}</source>
        <translation>온도 {0}</translation>
    </message>
    <message>
        <source>Hello {0} · all others together {1}</source>
        <translation>Hello {0} · 나머지 합 {1}</translation>
    </message>
</context>
<context>
    <name>Guess</name>
    <message>
        <source>Show me</source>
        <translation>답 보기</translation>
    </message>
    <message>
        <source>Guess first</source>
        <translation>먼저 맞혀 보기</translation>
    </message>
    <message>
        <source>That is right.</source>
        <translation>맞았습니다.</translation>
    </message>
    <message>
        <source>Not quite: the answer is “{0}”.</source>
        <translation>아쉽습니다. 답은 “{0}”입니다.</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>Playground</source>
        <translation>Playground</translation>
    </message>
    <message>
        <source>Light, dark, contrast</source>
        <translation>밝게, 어둡게, 고대비</translation>
    </message>
    <message>
        <source>Open a model…</source>
        <translation>모델 열기…</translation>
    </message>
    <message>
        <source>New</source>
        <translation>새 대화</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>비교</translation>
    </message>
    <message>
        <source>Lesson</source>
        <translation>레슨</translation>
    </message>
    <message>
        <source>Conversations: open, save, export, recent</source>
        <translation>대화: 열기, 저장, 내보내기, 최근 대화</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>설정</translation>
    </message>
    <message>
        <source>Tokens of this conversation, and how many the model can see at once</source>
        <translation>이 대화의 토큰 수와 모델이 한 번에 볼 수 있는 토큰 수</translation>
    </message>
    <message>
        <source>Model: {0}</source>
        <translation>모델: {0}</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>최근</translation>
    </message>
    <message>
        <source>context {0} / {1}</source>
        <translation>컨텍스트 {0} / {1}</translation>
    </message>
    <message>
        <source>Like the system</source>
        <translation>시스템과 같게</translation>
    </message>
</context>
<context>
    <name>HintLine</name>
    <message>
        <source>The turn has ended.</source>
        <translation>모델의 차례가 끝났습니다.</translation>
    </message>
    <message>
        <source>Continue anyway</source>
        <translation>그래도 계속</translation>
    </message>
    <message>
        <source>New message</source>
        <translation>새 메시지</translation>
    </message>
    <message>
        <source>This model has no chat template, so it was opened in Text mode: it continues what you write.</source>
        <translation>이 모델에는 채팅 템플릿이 없어 텍스트 모드로 열었습니다. 쓴 글을 모델이 이어 씁니다.</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>확인</translation>
    </message>
</context>
<context>
    <name>HoverCard</name>
    <message>
        <source>click: by hand, final 0 %</source>
        <translation>클릭: 손으로 고르기, 최종 0 %</translation>
    </message>
    <message>
        <source>click: choose it by hand</source>
        <translation>클릭: 손으로 고르기</translation>
    </message>
</context>
<context>
    <name>KeyMap</name>
    <message>
        <source>Keys</source>
        <translation>단축키</translation>
    </message>
    <message>
        <source>Letters act unless a field has the focus. On the stage, ? lists its own keys.</source>
        <translation>글자 키는 입력란에 포커스가 없을 때 작동합니다. 발표 화면에서 ?를 누르면 발표용 단축키가 나옵니다.</translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <source>Step: append the drawn token</source>
        <translation>한 토큰: 뽑힌 토큰 붙이기</translation>
    </message>
    <message>
        <source>Play or pause</source>
        <translation>재생 또는 일시정지</translation>
    </message>
    <message>
        <source>Back one token</source>
        <translation>한 토큰 뒤로</translation>
    </message>
    <message>
        <source>Forward along the branch; at its tip, step</source>
        <translation>가지를 따라 앞으로, 끝에서는 한 토큰 더</translation>
    </message>
    <message>
        <source>Return to the end of the branch, with the chain from before</source>
        <translation>가지 끝으로 복귀, 체인도 이전대로</translation>
    </message>
    <message>
        <source>The token before in the text; Enter goes there</source>
        <translation>텍스트에서 앞 토큰, Enter로 그곳에 가기</translation>
    </message>
    <message>
        <source>The token after in the text; Enter goes there</source>
        <translation>텍스트에서 다음 토큰, Enter로 그곳에 가기</translation>
    </message>
    <message>
        <source>Redraw: throw the dice for the next token again</source>
        <translation>다시 뽑기: 다음 토큰의 주사위 다시 던지기</translation>
    </message>
    <message>
        <source>Again: the whole answer anew, with other luck</source>
        <translation>답변 다시: 다른 운으로 답변 전체를 처음부터</translation>
    </message>
    <message>
        <source>Pick one of the first ten tokens by hand</source>
        <translation>처음 열 개 중 한 토큰을 손으로 고르기</translation>
    </message>
    <message>
        <source>Lower temperature</source>
        <translation>온도 낮추기</translation>
    </message>
    <message>
        <source>Higher temperature</source>
        <translation>온도 높이기</translation>
    </message>
    <message>
        <source>The tokens through all stages of the chain</source>
        <translation>체인의 모든 단계를 지나는 토큰</translation>
    </message>
    <message>
        <source>Bars of the stage before</source>
        <translation>앞 단계의 막대</translation>
    </message>
    <message>
        <source>Bars of the stage after</source>
        <translation>다음 단계의 막대</translation>
    </message>
    <message>
        <source>Sweep: the top tokens at all temperatures</source>
        <translation>온도 훑기: 모든 온도에서 본 상위 토큰</translation>
    </message>
    <message>
        <source>Compare: several columns continue the same prompt</source>
        <translation>비교: 같은 프롬프트를 여러 열에서 이어 쓰기</translation>
    </message>
    <message>
        <source>The same luck at other temperatures</source>
        <translation>같은 운, 다른 온도</translation>
    </message>
    <message>
        <source>Throw the dice 1,000 times and count</source>
        <translation>주사위를 1,000번 던져 세기</translation>
    </message>
    <message>
        <source>Whole answers: draw many and count them</source>
        <translation>답변 전체: 여러 개 뽑아 세기</translation>
    </message>
    <message>
        <source>Look ahead: the most probable continuations as a tree</source>
        <translation>내다보기: 이어질 글 중 확률이 가장 높은 것을 트리로</translation>
    </message>
    <message>
        <source>The conversation as a tree, or the path to here as text</source>
        <translation>대화를 트리로, 또는 여기까지의 경로를 텍스트로</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>실행 취소</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>다시 실행</translation>
    </message>
    <message>
        <source>Colour the text by something else</source>
        <translation>텍스트 색의 기준 바꾸기</translation>
    </message>
    <message>
        <source>Show the prompt's tokens and how probable each was</source>
        <translation>프롬프트의 토큰과 각각의 확률 보기</translation>
    </message>
    <message>
        <source>Edit the last message: a new branch from there</source>
        <translation>마지막 메시지 편집: 거기서 새 가지</translation>
    </message>
    <message>
        <source>Insert words of your own into the answer</source>
        <translation>답변에 내 말 넣기</translation>
    </message>
    <message>
        <source>Copy a figure of what is shown</source>
        <translation>보이는 것을 그림으로 복사</translation>
    </message>
    <message>
        <source>Save a figure: picture, SVG or film</source>
        <translation>그림 저장: 이미지, SVG, 애니메이션</translation>
    </message>
    <message>
        <source>Find a token in the vocabulary</source>
        <translation>어휘에서 토큰 찾기</translation>
    </message>
    <message>
        <source>Go to the message field</source>
        <translation>메시지 입력란으로 가기</translation>
    </message>
    <message>
        <source>The best tokens' scores in your hand: exponentials, sum, shares</source>
        <translation>상위 토큰의 점수 만져 보기: 지수(eˣ), 합, 몫</translation>
    </message>
    <message>
        <source>The lesson: how scores become a token</source>
        <translation>레슨: 점수가 토큰이 되기까지</translation>
    </message>
    <message>
        <source>Leave a field; cancel what is going on</source>
        <translation>입력란에서 나가기, 진행 중인 일 취소</translation>
    </message>
    <message>
        <source>New conversation</source>
        <translation>새 대화</translation>
    </message>
    <message>
        <source>Open a model</source>
        <translation>모델 열기</translation>
    </message>
    <message>
        <source>Open a conversation</source>
        <translation>대화 열기</translation>
    </message>
    <message>
        <source>Save the conversation as a file</source>
        <translation>대화를 파일로 저장</translation>
    </message>
    <message>
        <source>Export the conversation or the bars</source>
        <translation>대화 또는 막대 내보내기</translation>
    </message>
    <message>
        <source>Everything larger, up to 300 %</source>
        <translation>모두 크게, 300 %까지</translation>
    </message>
    <message>
        <source>Everything smaller again</source>
        <translation>모두 작게</translation>
    </message>
    <message>
        <source>Everything at its usual size</source>
        <translation>모두 원래 크기로</translation>
    </message>
    <message>
        <source>Present: everything big on a full screen</source>
        <translation>발표: 전체 화면에 모두 크게</translation>
    </message>
    <message>
        <source>This list of keys</source>
        <translation>이 단축키 목록</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>끝내기</translation>
    </message>
    <message>
        <source>next cue or step</source>
        <translation>다음 큐 또는 토큰</translation>
    </message>
    <message>
        <source>back</source>
        <translation>뒤로</translation>
    </message>
    <message>
        <source>one step</source>
        <translation>한 토큰</translation>
    </message>
    <message>
        <source>pick a token</source>
        <translation>토큰 고르기</translation>
    </message>
    <message>
        <source>temperature</source>
        <translation>온도</translation>
    </message>
    <message>
        <source>type a prompt</source>
        <translation>프롬프트 입력</translation>
    </message>
    <message>
        <source>next scene</source>
        <translation>다음 장면</translation>
    </message>
    <message>
        <source>scene before</source>
        <translation>이전 장면</translation>
    </message>
    <message>
        <source>guess first</source>
        <translation>먼저 맞혀 보기</translation>
    </message>
    <message>
        <source>strip with u</source>
        <translation>u가 있는 띠</translation>
    </message>
    <message>
        <source>sampler chain</source>
        <translation>샘플러 체인</translation>
    </message>
    <message>
        <source>two temperatures</source>
        <translation>두 온도</translation>
    </message>
    <message>
        <source>tree of tokens</source>
        <translation>토큰 트리</translation>
    </message>
    <message>
        <source>text only</source>
        <translation>글만</translation>
    </message>
    <message>
        <source>the other one</source>
        <translation>다른 쪽 온도</translation>
    </message>
    <message>
        <source>1,000 throws</source>
        <translation>1,000번 던지기</translation>
    </message>
    <message>
        <source>other dice</source>
        <translation>다시 뽑기</translation>
    </message>
    <message>
        <source>play, pause</source>
        <translation>재생/일시정지</translation>
    </message>
    <message>
        <source>blank screen</source>
        <translation>빈 화면</translation>
    </message>
    <message>
        <source>dark or light</source>
        <translation>어둡게, 밝게</translation>
    </message>
    <message>
        <source>size</source>
        <translation>크기</translation>
    </message>
    <message>
        <source>usual size</source>
        <translation>원래 크기</translation>
    </message>
    <message>
        <source>scroll notes</source>
        <translation>메모 스크롤</translation>
    </message>
    <message>
        <source>Ctrl PgDn</source>
        <translation>Ctrl PgDn</translation>
    </message>
    <message>
        <source>Ctrl PgUp</source>
        <translation>Ctrl PgUp</translation>
    </message>
    <message>
        <source>other screen</source>
        <translation>다른 화면</translation>
    </message>
    <message>
        <source>twice: leave</source>
        <translation>두 번: 나가기</translation>
    </message>
    <message>
        <source>this list</source>
        <translation>이 목록</translation>
    </message>
    <message>
        <source>PgDn</source>
        <translation>PgDn</translation>
    </message>
    <message>
        <source>PgUp</source>
        <translation>PgUp</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Space</translation>
    </message>
    <message>
        <source>Bars: move along them</source>
        <translation>막대: 위아래로 이동</translation>
    </message>
    <message>
        <source>Bars, tree, text: pick, or go there</source>
        <translation>막대, 트리, 글: 고르기 또는 그 자리로 가기</translation>
    </message>
    <message>
        <source>Message: send</source>
        <translation>메시지: 보내기</translation>
    </message>
    <message>
        <source>Message: break the line</source>
        <translation>메시지: 줄 바꾸기</translation>
    </message>
    <message>
        <source>Slider: what if, without setting it</source>
        <translation>슬라이더: 값을 바꾸지 않고 미리 보기</translation>
    </message>
    <message>
        <source>Sampler: move it in the chain</source>
        <translation>샘플러: 체인 안에서 옮기기</translation>
    </message>
    <message>
        <source>Tree: name the branch</source>
        <translation>트리: 가지에 이름 붙이기</translation>
    </message>
    <message>
        <source>Tree: hide or show the branch</source>
        <translation>트리: 가지 숨기기 또는 보이기</translation>
    </message>
    <message>
        <source>Tree: delete the branch</source>
        <translation>트리: 가지 삭제</translation>
    </message>
    <message>
        <source>Tree: larger, smaller</source>
        <translation>트리: 크게, 작게</translation>
    </message>
    <message>
        <source>Lesson: read on, read back</source>
        <translation>레슨: 이어 읽기, 되돌아 읽기</translation>
    </message>
    <message>
        <source>Step and go</source>
        <translation>진행과 이동</translation>
    </message>
    <message>
        <source>Temperature and chain</source>
        <translation>온도와 체인</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>보기</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>프로그램</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>글</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>대화</translation>
    </message>
    <message>
        <source>Where the keyboard stands</source>
        <translation>포커스가 있는 곳에서</translation>
    </message>
</context>
<context>
    <name>Legend</name>
    <message>
        <source>The thicker a line, the higher its raw path probability: a logarithmic scale.</source>
        <translation>선이 굵을수록 원래 경로 확률이 높습니다(로그 눈금).</translation>
    </message>
</context>
<context>
    <name>LessonPanel</name>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>이전</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>다음</translation>
    </message>
    <message>
        <source>Page Up scrolls up, and then goes to the page before</source>
        <translation>Page Up은 위로 스크롤하고, 맨 위에서는 이전 페이지로 갑니다</translation>
    </message>
    <message>
        <source>Page Down scrolls down, and then goes to the next page</source>
        <translation>Page Down은 아래로 스크롤하고, 맨 아래에서는 다음 페이지로 갑니다</translation>
    </message>
    <message>
        <source>Lesson</source>
        <translation>레슨</translation>
    </message>
    <message>
        <source>Page {0}: {1}</source>
        <translation>{0}페이지: {1}</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} / {1}</translation>
    </message>
</context>
<context>
    <name>Looking</name>
    <message>
        <source>with {0} {1}</source>
        <translation>{0} {1}일 때</translation>
    </message>
    <message>
        <source>what if</source>
        <translation>만약</translation>
    </message>
</context>
<context>
    <name>LookingAhead</name>
    <message>
        <source>stopped</source>
        <translation>중지됨</translation>
    </message>
    <message>
        <source>Another place now: Look shows what comes after it.</source>
        <translation>위치가 바뀌었습니다. ‘보기’를 누르면 그 뒤를 내다봅니다.</translation>
    </message>
</context>
<context>
    <name>LoopPage</name>
    <message>
        <source>One token at a time</source>
        <translation>한 번에 토큰 하나</translation>
    </message>
    <message>
        <source>A language model does one thing: it looks at a text and says what might come next. It does not plan a sentence and it does not see the end.</source>
        <translation>언어 모델이 하는 일은 한 가지입니다. 글을 보고 다음에 무엇이 올 만한지 말합니다. 문장을 미리 계획하지도, 끝을 내다보지도 않습니다.</translation>
    </message>
    <message>
        <source>Ask the model, then press Space again and again: each press is one turn of the loop. Left goes back. The bars beside show what it chooses from, and a click on a bar chooses for it.</source>
        <translation>모델에 물어본 다음 Space를 거듭 누르세요. 한 번 누를 때마다 루프가 한 바퀴 돕니다. 왼쪽 화살표 키를 누르면 뒤로 갑니다. 옆의 막대는 고를 수 있는 토큰들이고, 막대를 클릭하면 그 토큰을 직접 고릅니다.</translation>
    </message>
    <message>
        <source>Ask “{0}”</source>
        <translation>“{0}” 보내기</translation>
    </message>
    <message>
        <source>How does it stop? One token of the vocabulary means: my turn is over. It has a score and a bar like any other, and when it is drawn, the loop ends.</source>
        <translation>어떻게 멈출까요? 어휘에는 ‘내 차례는 끝났다’를 뜻하는 토큰이 하나 있습니다. 이 토큰에도 다른 토큰처럼 점수와 막대가 있고, 이 토큰이 뽑히면 루프가 끝납니다.</translation>
    </message>
    <message>
        <source>Step until the end token comes. Then go back one token, pick another bar, and see how it goes on.</source>
        <translation>종료 토큰이 나올 때까지 한 토큰씩 진행하세요. 그런 다음 한 토큰 뒤로 가서 다른 막대를 고르고, 글이 어떻게 이어지는지 보세요.</translation>
    </message>
    <message>
        <source>You ask a question and the model answers with three sentences. How often did it run?</source>
        <translation>질문 하나에 모델이 세 문장으로 답했습니다. 모델은 몇 번 실행되었을까요?</translation>
    </message>
    <message>
        <source>Once</source>
        <translation>한 번</translation>
    </message>
    <message>
        <source>Once for each sentence</source>
        <translation>문장마다 한 번</translation>
    </message>
    <message>
        <source>Once for each token</source>
        <translation>토큰마다 한 번</translation>
    </message>
    <message>
        <source>Each run gives one token: a word, a part of a word, or a sign. The token is appended, and the whole text goes in again.</source>
        <translation>한 번 실행할 때마다 토큰이 하나 나옵니다. 단어일 수도, 단어의 일부일 수도, 문장 부호일 수도 있습니다. 그 토큰을 덧붙인 글 전체가 다시 모델에 들어갑니다.</translation>
    </message>
    <message>
        <source>{0} so far</source>
        <translation>지금까지 {0}</translation>
    </message>
</context>
<context>
    <name>LoopPicture</name>
    <message>
        <source>text so far</source>
        <translation>지금까지의 글</translation>
    </message>
    <message>
        <source>model</source>
        <translation>모델</translation>
    </message>
    <message>
        <source>scores</source>
        <translation>점수</translation>
    </message>
    <message>
        <source>one token</source>
        <translation>토큰 하나</translation>
    </message>
    <message>
        <source>appended</source>
        <translation>덧붙임</translation>
    </message>
    <message>
        <source>The loop: the text goes into the model, the model gives scores, one token is chosen and appended</source>
        <translation>루프: 글이 모델에 들어가고, 모델이 점수를 내고, 토큰 하나를 골라 덧붙입니다</translation>
    </message>
</context>
<context>
    <name>LuckStrips</name>
    <message>
        <source>Temperature to compare with</source>
        <translation>비교할 온도</translation>
    </message>
    <message>
        <source>temperature {0}: {1}</source>
        <translation>온도 {0}: {1}</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Open a model</source>
        <translation>모델 열기</translation>
    </message>
    <message>
        <source>GGUF models (*.gguf)</source>
        <translation>GGUF 모델 (*.gguf)</translation>
    </message>
</context>
<context>
    <name>MessageField</name>
    <message>
        <source>Message</source>
        <translation>메시지</translation>
    </message>
</context>
<context>
    <name>ModeSwitch</name>
    <message>
        <source>Chat</source>
        <translation>채팅</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>텍스트</translation>
    </message>
    <message>
        <source>The model continues a text as it is</source>
        <translation>모델이 글을 있는 그대로 이어 씁니다</translation>
    </message>
    <message>
        <source>Messages through the model's own chat template</source>
        <translation>메시지를 모델 자체의 채팅 템플릿에 넣어 보냅니다</translation>
    </message>
    <message>
        <source>This model has no chat template</source>
        <translation>이 모델에는 채팅 템플릿이 없습니다</translation>
    </message>
</context>
<context>
    <name>ModelSteps</name>
    <message>
        <source>{0} others</source>
        <translation>나머지 {0}개</translation>
    </message>
    <message>
        <source>The best score is {0}. It is written as 0 here, and the others by how far they are below it.</source>
        <translation>가장 높은 점수는 {0}입니다. 여기서는 이것을 0으로 적고, 나머지는 그보다 얼마나 낮은지를 적습니다.</translation>
    </message>
</context>
<context>
    <name>MoreButton</name>
    <message>
        <source>More</source>
        <translation>더 보기</translation>
    </message>
    <message>
        <source>What has no room here</source>
        <translation>자리가 없어 감춰진 것</translation>
    </message>
</context>
<context>
    <name>NameField</name>
    <message>
        <source>name, then Enter</source>
        <translation>이름 쓰고 Enter</translation>
    </message>
    <message>
        <source>Name of the preset</source>
        <translation>프리셋 이름</translation>
    </message>
    <message>
        <source>Name of the branch</source>
        <translation>가지 이름</translation>
    </message>
</context>
<context>
    <name>NextBars</name>
    <message>
        <source>Next token</source>
        <translation>다음 토큰</translation>
    </message>
    <message>
        <source>next token · u = {0} · evaluated again</source>
        <translation>다음 토큰 · u = {0} · 다시 계산함</translation>
    </message>
    <message>
        <source>next token · u = {0}</source>
        <translation>다음 토큰 · u = {0}</translation>
    </message>
</context>
<context>
    <name>NextTokenPanel</name>
    <message>
        <source>raw model</source>
        <translation>원래 확률</translation>
    </message>
    <message>
        <source>after {0}</source>
        <translation>{0} 적용 후</translation>
    </message>
    <message>
        <source>Next token</source>
        <translation>다음 토큰</translation>
    </message>
    <message>
        <source>The sampler chain in use</source>
        <translation>지금 쓰는 샘플러 체인</translation>
    </message>
    <message>
        <source>The bars show this stage of the chain. Back to the final distribution.</source>
        <translation>막대가 체인의 이 단계를 보여 줍니다. 누르면 최종 분포로 돌아갑니다.</translation>
    </message>
    <message>
        <source>{0} in the vocabulary · top {1} shown</source>
        <translation>어휘 {0}개 · 상위 {1}개 표시</translation>
    </message>
    <message>
        <source>top {1} of {0}</source>
        <translation>{0}개 중 상위 {1}개</translation>
    </message>
    <message>
        <source>evaluated again</source>
        <translation>다시 계산함</translation>
    </message>
    <message>
        <source>These logits had left the memory and were evaluated again; they may differ by some 0.008.</source>
        <translation>이 로짓은 메모리에서 지워져 다시 계산했습니다. 0.008 정도 다를 수 있습니다.</translation>
    </message>
    <message>
        <source>{0} in the vocabulary · top {1} recorded</source>
        <translation>어휘 {0}개 · 상위 {1}개 기록</translation>
    </message>
    <message>
        <source>recorded</source>
        <translation>기록</translation>
    </message>
    <message>
        <source>recorded: raw only</source>
        <translation>기록: 원래 확률만</translation>
    </message>
    <message>
        <source>As it was on screen then; nothing here was computed again.</source>
        <translation>그때 화면에 있던 그대로이며, 다시 계산한 것은 없습니다.</translation>
    </message>
</context>
<context>
    <name>NoisePage</name>
    <message>
        <source>Creativity or noise</source>
        <translation>창의성인가 잡음인가</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>온도</translation>
    </message>
    <message>
        <source>A higher temperature gives rare tokens a chance. A little of that reads as fresh. But a vocabulary has thousands of tokens that do not fit, and one of them is enough: the text goes on from there.</source>
        <translation>온도를 높이면 드문 토큰에도 기회가 생깁니다. 조금만 높이면 글이 신선해집니다. 하지만 어휘에는 어울리지 않는 토큰이 수천 개 있고, 그중 하나만 나와도 다음 글은 그 엉뚱한 토큰에서 이어집니다.</translation>
    </message>
    <message>
        <source>The model is asked: “{0}” At which temperature does the text tip over?</source>
        <translation>모델에 보내는 메시지는 “{0}”입니다. 어느 온도에서 글이 무너질까요?</translation>
    </message>
    <message>
        <source>Up to about 1 the words differ and the sense stays. At 2 the thousands of improbable tokens are together so probable that one comes soon, and each pulls the next one along. At 5 all is noise.</source>
        <translation>T = 1쯤까지는 표현만 달라지고 뜻은 통합니다. 2에서는 확률이 낮은 토큰 수천 개를 합친 확률이 커서 곧 하나가 나오고, 그 하나가 다음 것을 불러옵니다. 5에서는 모두 잡음입니다.</translation>
    </message>
    <message>
        <source>Move one of the temperatures above 1, and find a text in which no token was unexpected.</source>
        <translation>온도 하나를 1보다 높게 움직여, 예상 밖 토큰이 하나도 없는 글을 찾아보세요.</translation>
    </message>
</context>
<context>
    <name>Notes</name>
    <message>
        <source>the end of the talk</source>
        <translation>발표 끝</translation>
    </message>
    <message>
        <source>the next scene: {0}</source>
        <translation>다음 장면: {0}</translation>
    </message>
    <message>
        <source>1 step</source>
        <translation>한 토큰</translation>
    </message>
    <message>
        <source>{0} steps</source>
        <translation>토큰 {0}개</translation>
    </message>
    <message>
        <source>run to the end of the sentence</source>
        <translation>문장 끝까지 진행</translation>
    </message>
    <message>
        <source>run to the end of the turn</source>
        <translation>차례 끝까지 진행</translation>
    </message>
    <message>
        <source>temperature {0}</source>
        <translation>온도 {0}</translation>
    </message>
    <message>
        <source>pick {0}</source>
        <translation>{0} 고르기</translation>
    </message>
    <message>
        <source>throw the dice {0} times</source>
        <translation>주사위 {0}번 던지기</translation>
    </message>
    <message>
        <source>hide the bars</source>
        <translation>막대 가리기</translation>
    </message>
    <message>
        <source>show the tokens</source>
        <translation>토큰 보이기</translation>
    </message>
    <message>
        <source>show everything</source>
        <translation>모두 보이기</translation>
    </message>
    <message>
        <source>panels: {0}</source>
        <translation>패널: {0}</translation>
    </message>
    <message>
        <source>none</source>
        <translation>없음</translation>
    </message>
</context>
<context>
    <name>NotesWindow</name>
    <message>
        <source>Notes</source>
        <translation>메모</translation>
    </message>
    <message>
        <source>since {0}:{1}</source>
        <translation>{0}:{1} 경과</translation>
    </message>
    <message>
        <source>Next: {0}</source>
        <translation>다음: {0}</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>Dismiss</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>1 of {0}</source>
        <translation>1 / {0}</translation>
    </message>
</context>
<context>
    <name>NumberField</name>
    <message>
        <source>takes {0}</source>
        <translation>허용 값: {0}</translation>
    </message>
</context>
<context>
    <name>NumberRow</name>
    <message>
        <source>mostly {0} to {1}</source>
        <translation>보통 {0}~{1}</translation>
    </message>
</context>
<context>
    <name>Numbers</name>
    <message>
        <source>just under {0}</source>
        <translation>{0} 미만</translation>
    </message>
    <message>
        <source>1 token</source>
        <translation>토큰 1개</translation>
    </message>
    <message>
        <source>{0} tokens</source>
        <translation>토큰 {0}개</translation>
    </message>
    <message>
        <source>{0}st</source>
        <comment>1st, 21st</comment>
        <translation>{0}위</translation>
    </message>
    <message>
        <source>{0}nd</source>
        <comment>2nd, 22nd</comment>
        <translation>{0}위</translation>
    </message>
    <message>
        <source>{0}rd</source>
        <comment>3rd, 23rd</comment>
        <translation>{0}위</translation>
    </message>
    <message>
        <source>{0}th</source>
        <comment>4th, 11th</comment>
        <translation>{0}위</translation>
    </message>
    <message>
        <source>{0} or more</source>
        <translation>{0} 이상</translation>
    </message>
    <message>
        <source>{0} to {1}</source>
        <translation>{0}~{1}</translation>
    </message>
    <message>
        <source>a whole number, {0}</source>
        <translation>정수, {0}</translation>
    </message>
</context>
<context>
    <name>Page</name>
    <message>
        <source>The turn has ended: Left goes back to the last bars.</source>
        <translation>모델의 차례가 끝났습니다. ←를 누르면 마지막 막대로 돌아갑니다.</translation>
    </message>
    <message>
        <source>There are no bars yet: ask the model something first.</source>
        <translation>아직 막대가 없습니다. 먼저 모델에 무언가 물어보세요.</translation>
    </message>
</context>
<context>
    <name>PanelTools</name>
    <message>
        <source>Find</source>
        <translation>찾기</translation>
    </message>
    <message>
        <source>Stages</source>
        <translation>단계</translation>
    </message>
    <message>
        <source>Luck</source>
        <translation>운</translation>
    </message>
    <message>
        <source>Throw</source>
        <translation>던지기</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>답변</translation>
    </message>
    <message>
        <source>Ahead</source>
        <translation>내다보기</translation>
    </message>
    <message>
        <source>Scores</source>
        <translation>점수</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>그림</translation>
    </message>
</context>
<context>
    <name>Parameters</name>
    <message>
        <source>repeat</source>
        <translation>반복</translation>
    </message>
    <message>
        <source>frequency</source>
        <translation>빈도</translation>
    </message>
    <message>
        <source>presence</source>
        <translation>존재</translation>
    </message>
    <message>
        <source>last n</source>
        <translation>최근 n개</translation>
    </message>
    <message>
        <source>multiplier</source>
        <translation>배수</translation>
    </message>
    <message>
        <source>base</source>
        <translation>밑</translation>
    </message>
    <message>
        <source>allowed length</source>
        <translation>허용 길이</translation>
    </message>
    <message>
        <source>chance</source>
        <translation>확률</translation>
    </message>
    <message>
        <source>threshold</source>
        <translation>임계값</translation>
    </message>
    <message>
        <source>value</source>
        <translation>값</translation>
    </message>
    <message>
        <source>range</source>
        <translation>동적 범위</translation>
    </message>
    <message>
        <source>exponent</source>
        <translation>지수</translation>
    </message>
    <message>
        <source>version</source>
        <translation>버전</translation>
    </message>
    <message>
        <source>target</source>
        <translation>목표</translation>
    </message>
    <message>
        <source>decay</source>
        <translation>감쇠</translation>
    </message>
</context>
<context>
    <name>Pencil</name>
    <message>
        <source>Edit message</source>
        <translation>메시지 편집</translation>
    </message>
    <message>
        <source>Edit this message: a new branch from there ({0} for the last)</source>
        <translation>이 메시지 편집: 거기서 새 가지 (마지막 메시지는 {0})</translation>
    </message>
</context>
<context>
    <name>Pipeline</name>
    <message>
        <source>{0} others</source>
        <translation>나머지 {0}개</translation>
    </message>
    <message>
        <source>point at a token to follow it; choose a heading to see its stage above</source>
        <translation>토큰을 가리키면 따라가며 표시, 제목을 고르면 위에 그 단계 표시</translation>
    </message>
    <message>
        <source>choose a heading: its stage</source>
        <translation>제목 고르기: 그 단계 보기</translation>
    </message>
    <message>
        <source>raw model</source>
        <translation>원래 확률</translation>
    </message>
    <message>
        <source>{0} left</source>
        <translation>{0}개 남음</translation>
    </message>
    <message>
        <source>final</source>
        <translation>최종</translation>
    </message>
    <message>
        <source>{0} tokens</source>
        <translation>토큰 {0}개</translation>
    </message>
    <message>
        <source>no change</source>
        <translation>변화 없음</translation>
    </message>
    <message>
        <source>{0} bits</source>
        <translation>{0}비트</translation>
    </message>
    <message>
        <source>entropy {0}</source>
        <translation>엔트로피 {0}</translation>
    </message>
    <message>
        <source>left {0} in {1} tokens before renormalizing</source>
        <translation>재정규화 전: 토큰 {1}개에 {0} 남음</translation>
    </message>
    <message>
        <source>left {0}</source>
        <translation>{0} 남음</translation>
    </message>
    <message>
        <source>nothing cut: all {0} tokens are left</source>
        <translation>제외 없음: 토큰 {0}개 모두 남음</translation>
    </message>
    <message>
        <source>left {0} in {1} of {2} tokens, before renormalizing</source>
        <translation>재정규화 전: 토큰 {2}개 중 {1}개에 {0} 남음</translation>
    </message>
    <message>
        <source>left {0} in {1} tokens</source>
        <translation>토큰 {1}개에 {0} 남음</translation>
    </message>
    <message>
        <source>cut by {0}</source>
        <translation>{0}에서 제외</translation>
    </message>
    <message>
        <source>final {0}</source>
        <translation>최종 {0}</translation>
    </message>
</context>
<context>
    <name>PipelineView</name>
    <message>
        <source>Pipeline</source>
        <translation>단계별 토큰</translation>
    </message>
    <message>
        <source>cut</source>
        <translation>제외</translation>
    </message>
</context>
<context>
    <name>PlayPage</name>
    <message>
        <source>Play</source>
        <translation>자유롭게 해 보기</translation>
    </message>
    <message>
        <source>Overrule it</source>
        <translation>주사위 거스르기</translation>
    </message>
    <message>
        <source>A story about a dog. Step with Space, and click another bar whenever you like.</source>
        <translation>개에 관한 이야기입니다. Space로 한 토큰씩 진행하다가 언제든 다른 막대를 클릭하세요.</translation>
    </message>
    <message>
        <source>The greeting, on the bars</source>
        <translation>막대로 보는 인사</translation>
    </message>
    <message>
        <source>Six tokens. Move the temperature below the bars and watch Hello.</source>
        <translation>토큰 여섯 개입니다. 막대 아래의 온도를 움직이며 Hello를 지켜보세요.</translation>
    </message>
    <message>
        <source>A coin</source>
        <translation>동전</translation>
    </message>
    <message>
        <source>A thousand throws at one token. Is the coin fair? Press T for a thousand more.</source>
        <translation>토큰 하나를 두고 주사위를 1,000번 던집니다. 공정한 동전일까요? T를 누르면 1,000번 더 던집니다.</translation>
    </message>
    <message>
        <source>Whole answers</source>
        <translation>답변 전체 뽑기</translation>
    </message>
    <message>
        <source>Many answers to the same question, counted. Which one comes most often?</source>
        <translation>같은 질문에 대한 답변을 여러 번 뽑아 셉니다. 어느 답변이 가장 자주 나올까요?</translation>
    </message>
    <message>
        <source>Who cut what</source>
        <translation>누가 무엇을 제외했나</translation>
    </message>
    <message>
        <source>llama.cpp’s own samplers. Press V to see the tokens shrink from stage to stage.</source>
        <translation>llama.cpp의 기본 샘플러입니다. V를 누르면 단계마다 토큰이 줄어드는 것이 보입니다.</translation>
    </message>
    <message>
        <source>That is all there is to it: scores, softmax, temperature, cuts, dice, and the loop around them.</source>
        <translation>점수, 소프트맥스, 온도, 자르기, 주사위, 그리고 이 모두를 되풀이하는 루프. 이것이 전부입니다.</translation>
    </message>
    <message>
        <source>Same model, same question, same samplers, same seed. Does the same answer come again?</source>
        <translation>모델도, 질문도, 샘플러도, 시드도 같습니다. 같은 답변이 다시 나올까요?</translation>
    </message>
    <message>
        <source>Yes, token by token</source>
        <translation>예, 토큰 하나하나까지</translation>
    </message>
    <message>
        <source>Only at T = 0</source>
        <translation>T = 0일 때만</translation>
    </message>
    <message>
        <source>No, it is chance</source>
        <translation>아니요, 우연이니까</translation>
    </message>
    <message>
        <source>The dice are made from the seed. Lock the seed in the line at the bottom, and an answer can be told again. Press R or Ctrl+R to have other luck.</source>
        <translation>주사위는 시드로 만듭니다. 맨 아래 줄에서 시드를 잠그면 같은 답변을 다시 볼 수 있습니다. 다른 운을 바라면 R이나 Ctrl+R을 누르세요.</translation>
    </message>
    <message>
        <source>Temperature to begin with</source>
        <translation>시작 온도</translation>
    </message>
    <message>
        <source>Each begins a new conversation; yours can be brought back by one click.</source>
        <translation>모두 새 대화로 시작합니다. 하던 대화는 클릭 한 번으로 되살릴 수 있습니다.</translation>
    </message>
    <message>
        <source>Choose one of them. When you have seen enough, F1 brings you back here.</source>
        <translation>하나를 골라 보세요. 충분히 보았으면 F1을 눌러 여기로 돌아오세요.</translation>
    </message>
    <message>
        <source>Temperature {0}</source>
        <translation>온도 {0}</translation>
    </message>
</context>
<context>
    <name>PresentButton</name>
    <message>
        <source>Present</source>
        <translation>발표</translation>
    </message>
    <message>
        <source>This conversation</source>
        <translation>이 대화</translation>
    </message>
    <message>
        <source>Go on with “{0}” at scene {1}</source>
        <translation>‘{0}’ 장면 {1}부터 이어서</translation>
    </message>
    <message>
        <source>Talks</source>
        <translation>발표 대본</translation>
    </message>
    <message>
        <source>Open a talk…</source>
        <translation>발표 대본 열기…</translation>
    </message>
    <message>
        <source>Open a talk</source>
        <translation>발표 대본 열기</translation>
    </message>
    <message>
        <source>Talks (*.toml)</source>
        <translation>발표 대본 (*.toml)</translation>
    </message>
</context>
<context>
    <name>Presenting</name>
    <message>
        <source>The grammar does not allow this token here.</source>
        <translation>문법이 여기서 이 토큰을 허용하지 않습니다.</translation>
    </message>
    <message>
        <source>The talk {0} cannot be given like this</source>
        <translation>{0} 대본은 이대로 발표할 수 없음</translation>
    </message>
    <message>
        <source>There is no token {0}.</source>
        <translation>{0} 토큰이 없습니다.</translation>
    </message>
    <message>
        <source>Bring it back</source>
        <translation>되살리기</translation>
    </message>
    <message>
        <source>The window is where the stage was. The conversation from before is kept.</source>
        <translation>발표에서 마지막으로 본 위치가 창에 열려 있습니다. 이전 대화는 보관되어 있습니다.</translation>
    </message>
    <message>
        <source>The window is where the stage was.</source>
        <translation>창은 무대에서 마지막으로 본 자리에 있습니다.</translation>
    </message>
    <message>
        <source>Go on with scene {0}</source>
        <translation>장면 {0}부터 이어서</translation>
    </message>
    <message>
        <source>The presentation is over</source>
        <translation>발표 종료</translation>
    </message>
    <message>
        <source>There is one screen only.</source>
        <translation>화면이 하나뿐입니다.</translation>
    </message>
    <message>
        <source>No script: Page Down steps.</source>
        <translation>대본이 없습니다. Page Down을 누르면 한 토큰씩 진행합니다.</translation>
    </message>
    <message>
        <source>{0} · scene {1} of {2}</source>
        <translation>{0} · 장면 {1} / {2}</translation>
    </message>
    <message>
        <source>The model {0} could not be opened.</source>
        <translation>{0} 모델을 열지 못했습니다.</translation>
    </message>
    <message>
        <source>The talk is over.</source>
        <translation>발표가 끝났습니다.</translation>
    </message>
    <message>
        <source>This is the last scene.</source>
        <translation>마지막 장면입니다.</translation>
    </message>
    <message>
        <source>Numbers pick bars: {0} brings them back.</source>
        <translation>숫자 키는 막대를 고릅니다. {0} 키를 누르면 막대가 다시 나옵니다.</translation>
    </message>
    <message>
        <source>Press Esc once more to leave.</source>
        <translation>나가려면 Esc를 한 번 더 누르세요.</translation>
    </message>
    <message>
        <source>Everything fits up to {0} %.</source>
        <translation>모두 들어가는 가장 큰 크기는 {0} %입니다.</translation>
    </message>
</context>
<context>
    <name>PresetBar</name>
    <message>
        <source>Sampler chain</source>
        <translation>샘플러 체인</translation>
    </message>
    <message>
        <source>Samplers</source>
        <translation>샘플러</translation>
    </message>
    <message>
        <source>Order, command line</source>
        <translation>순서, 명령줄</translation>
    </message>
    <message>
        <source>Copy as llama.cpp options</source>
        <translation>llama.cpp 옵션으로 복사</translation>
    </message>
    <message>
        <source>Paste llama.cpp options</source>
        <translation>llama.cpp 옵션 붙여넣기</translation>
    </message>
    <message>
        <source>Reset the order</source>
        <translation>기본 순서로</translation>
    </message>
    <message>
        <source>custom</source>
        <translation>맞춤</translation>
    </message>
    <message>
        <source>Preset: {0}</source>
        <translation>프리셋: {0}</translation>
    </message>
    <message>
        <source>Your own</source>
        <translation>내 프리셋</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>이름 붙여 저장…</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>이름 바꾸기</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>삭제</translation>
    </message>
</context>
<context>
    <name>Presets</name>
    <message>
        <source>plain</source>
        <translation>그대로</translation>
    </message>
    <message>
        <source>greedy</source>
        <translation>탐욕적</translation>
    </message>
    <message>
        <source>llama.cpp</source>
        <translation>llama.cpp</translation>
    </message>
    <message>
        <source>precise</source>
        <translation>정밀</translation>
    </message>
    <message>
        <source>creative</source>
        <translation>창의적</translation>
    </message>
    <message>
        <source>wild</source>
        <translation>파격적</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>Preview</source>
        <translation>미리 보기</translation>
    </message>
</context>
<context>
    <name>QFileDialog</name>
    <message>
        <source>&amp;Look in:</source>
        <extracomment>Of Qt's own file dialog, which its Korean leaves English; lupdate takes them into the program's.</extracomment>
        <translation>찾는 위치(&amp;L):</translation>
    </message>
    <message>
        <source>Files of &amp;type:</source>
        <translation>파일 형식(&amp;T):</translation>
    </message>
</context>
<context>
    <name>RankView</name>
    <message>
        <source>All scores, from the best to the worst</source>
        <translation>모든 점수, 높은 것부터 낮은 것까지</translation>
    </message>
</context>
<context>
    <name>Reasons</name>
    <message>
        <source>{0}: cut</source>
        <translation>{0}: 제외</translation>
    </message>
    <message>
        <source>greedy</source>
        <translation>탐욕적</translation>
    </message>
    <message>
        <source>banned: its score is −∞</source>
        <translation>금지됨: 점수가 −∞</translation>
    </message>
    <message>
        <source>top-k: {0}, keeps {1}</source>
        <translation>top-k: {0}, {1}개만 남김</translation>
    </message>
    <message>
        <source>top-p: {0} reached</source>
        <translation>top-p: 이미 {0} 도달</translation>
    </message>
    <message>
        <source>min-p: {0} of the top, needs {1}</source>
        <translation>min-p: 1위의 {0}, {1} 필요</translation>
    </message>
    <message>
        <source>greedy: only the highest stays</source>
        <translation>탐욕적: 최고 점수만 남음</translation>
    </message>
    <message>
        <source>top-nσ: {0} σ below the top, keeps {1}</source>
        <translation>top-nσ: 1위보다 {0} σ 아래, {1}까지 남김</translation>
    </message>
    <message>
        <source>typical-p: {0} bits, typical are {1}</source>
        <translation>typical-p: {0}비트, 엔트로피는 {1}비트</translation>
    </message>
    <message>
        <source>xtc: a top choice, {0} ≥ {1}</source>
        <translation>XTC: 상위 후보, {0} ≥ {1}</translation>
    </message>
    <message>
        <source>mirostat: {0} bits of surprise</source>
        <translation>mirostat: 놀라움 {0}비트</translation>
    </message>
    <message>
        <source>grammar: not allowed here</source>
        <translation>문법: 여기서 허용 안 됨</translation>
    </message>
    <message>
        <source>logit bias: banned</source>
        <translation>로짓 바이어스: 금지됨</translation>
    </message>
    <message>
        <source>{0} left, the others cut by {1}</source>
        <translation>{0}개 남음, 나머지 제외: {1}</translation>
    </message>
</context>
<context>
    <name>RescuePage</name>
    <message>
        <source>Cutting the tail</source>
        <translation>꼬리 자르기</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>온도</translation>
    </message>
    <message>
        <source>top-k</source>
        <translation>top-k</translation>
    </message>
    <message>
        <source>top-p</source>
        <translation>top-p</translation>
    </message>
    <message>
        <source>min-p</source>
        <translation>min-p</translation>
    </message>
    <message>
        <source>Cut off what does not fit before the temperature is applied, and high temperatures become usable. Top-k keeps the k best tokens. Top-p keeps the fewest best ones whose shares reach p together. Min-p keeps all that have at least this part of the best one’s share.</source>
        <translation>온도를 적용하기 전에 어울리지 않는 토큰을 잘라 내면 높은 온도도 쓸 만해집니다. top-k는 가장 좋은 토큰 k개를 남깁니다. top-p는 좋은 것부터 몫을 더해 p에 이르는 데 필요한 만큼만 남깁니다. min-p는 몫이 1위 토큰의 min-p배 이상인 토큰을 모두 남깁니다.</translation>
    </message>
    <message>
        <source>Sometimes one token is almost certain, sometimes fifty are good. Which cut does not notice?</source>
        <translation>어떤 때는 한 토큰이 거의 확실하고, 어떤 때는 쉰 개가 모두 괜찮습니다. 이 차이를 모르는 방법은 무엇일까요?</translation>
    </message>
    <message>
        <source>Top-k always keeps the same number: too many where the model is sure, too few where it is not. Top-p and min-p look at the shares, so they keep one token here and fifty there.</source>
        <translation>top-k는 언제나 같은 수를 남깁니다. 모델이 확신할 때는 너무 많고, 확신하지 못할 때는 너무 적습니다. top-p와 min-p는 몫을 보므로 하나만 남기기도 하고 쉰 개를 남기기도 합니다.</translation>
    </message>
    <message>
        <source>Set the temperature to 5. Find a cut with which a text comes that has no unexpected token.</source>
        <translation>온도를 5로 놓으세요. 예상 밖 토큰이 없는 글이 나오도록 잘라 보세요.</translation>
    </message>
</context>
<context>
    <name>RoadCard</name>
    <message>
        <source>Edit chain</source>
        <translation>체인 편집</translation>
    </message>
    <message>
        <source>Make this the conversation</source>
        <translation>이 글로 대화 잇기</translation>
    </message>
    <message>
        <source>Show this column's chain in the panel on the right, to change anything in it</source>
        <translation>오른쪽 패널에 이 열의 체인을 보여 줍니다. 거기서 무엇이든 바꿀 수 있습니다</translation>
    </message>
    <message>
        <source>Column {0}</source>
        <translation>{0}열</translation>
    </message>
    <message>
        <source>Temperature of column {0}</source>
        <translation>{0}열의 온도</translation>
    </message>
    <message>
        <source>Text of column {0}</source>
        <translation>{0}열의 글</translation>
    </message>
    <message>
        <source>Temperature {0} in column {1}</source>
        <translation>{1}열의 온도 {0}</translation>
    </message>
    <message>
        <source>custom</source>
        <translation>맞춤</translation>
    </message>
    <message>
        <source>Preset of column {0}: {1}</source>
        <translation>{0}열의 프리셋: {1}</translation>
    </message>
    <message>
        <source>Goes to the end of this column's text, with its chain. The others stay in the tree.</source>
        <translation>이 열의 체인으로 이 열의 글 끝으로 갑니다. 나머지는 트리에 남습니다.</translation>
    </message>
    <message>
        <source>Take this</source>
        <translation>이것으로</translation>
    </message>
</context>
<context>
    <name>SamplerCard</name>
    <message>
        <source>off</source>
        <translation>끔</translation>
    </message>
    <message>
        <source>Switch {0} off</source>
        <translation>{0} 끄기</translation>
    </message>
    <message>
        <source>Switch {0} on</source>
        <translation>{0} 켜기</translation>
    </message>
    <message>
        <source>What {0} does</source>
        <translation>{0} 설명</translation>
    </message>
    <message>
        <source>Alt+Up and Alt+Down move it.</source>
        <translation>Alt+Up과 Alt+Down으로 옮깁니다.</translation>
    </message>
    <message>
        <source>Its place is fixed.</source>
        <translation>자리가 정해져 있습니다.</translation>
    </message>
    <message>
        <source>set aside by mirostat</source>
        <translation>mirostat 때문에 적용 안 함</translation>
    </message>
    <message>
        <source>set aside</source>
        <translation>적용 안 함</translation>
    </message>
    <message>
        <source>leaves all as it is</source>
        <translation>변화 없음</translation>
    </message>
</context>
<context>
    <name>SamplerHelp</name>
    <message>
        <source>Adds to the scores of single tokens; −∞ bans one.</source>
        <translation>특정 토큰의 점수에 값을 더합니다. −∞이면 그 토큰을 금지합니다.</translation>
    </message>
    <message>
        <source>l(t) + bias(t)</source>
        <translation>l(t) + 바이어스(t)</translation>
    </message>
    <message>
        <source>Allows only tokens with which the answer can still become a text of the grammar (GBNF). Here it comes first; llama.cpp draws first and draws again if the grammar forbids the token.</source>
        <translation>답변이 문법(GBNF)에 맞는 글이 될 수 있는 토큰만 허용합니다. 여기서는 맨 먼저 적용합니다. llama.cpp는 먼저 뽑고, 문법이 금지하는 토큰이면 다시 뽑습니다.</translation>
    </message>
    <message>
        <source>Lowers tokens that stand among the last n, the prompt's included, so that they come less.</source>
        <translation>프롬프트를 포함해 최근 n개 안에 있는 토큰의 점수를 낮추어 덜 나오게 합니다.</translation>
    </message>
    <message>
        <source>l &gt; 0: l / repeat, else l · repeat; − count · frequency − presence</source>
        <translation>l &gt; 0이면 l / 반복, 아니면 l · 반복; − 횟수 · 빈도 − 존재</translation>
    </message>
    <message>
        <source>“Don't repeat yourself”: lowers a token that would go on with a sequence that was there before, the more the longer it is. No sequence counts across a breaker.</source>
        <translation>“Don't repeat yourself”: 앞에 나온 토큰열을 되풀이하게 될 토큰의 점수를 낮춥니다. 되풀이가 길수록 더 낮춥니다. 구분자를 넘어가는 되풀이는 세지 않습니다.</translation>
    </message>
    <message>
        <source>l − multiplier · base^(length − allowed length)</source>
        <translation>l − 배수 · 밑^(길이 − 허용 길이)</translation>
    </message>
    <message>
        <source>Keeps tokens whose score is within n standard deviations of all scores below the highest.</source>
        <translation>점수가 최고 점수에서 전체 점수 표준편차의 n배 이내인 토큰만 남깁니다.</translation>
    </message>
    <message>
        <source>Keeps the k most probable tokens.</source>
        <translation>확률이 가장 높은 토큰 k개만 남깁니다.</translation>
    </message>
    <message>
        <source>rank ≤ k</source>
        <translation>순위 ≤ k</translation>
    </message>
    <message>
        <source>Keeps the tokens whose surprise is closest to the entropy, the expected one, until their sum exceeds p. It can cut the most probable token.</source>
        <translation>놀라움이 그 기댓값인 엔트로피에 가까운 토큰부터, 확률 합이 p를 넘을 때까지 남깁니다. 확률이 가장 높은 토큰이 제외될 수도 있습니다.</translation>
    </message>
    <message>
        <source>sorted by |−log p(t) − H|, Σ p(t) &gt; p</source>
        <translation>|−log p(t) − H| 순, Σ p(t) &gt; p</translation>
    </message>
    <message>
        <source>Keeps the fewest most probable tokens whose sum reaches p, the one that crosses p included.</source>
        <translation>확률이 높은 토큰부터 확률 합이 p에 이를 때까지만 남깁니다. p를 넘기는 토큰도 포함합니다.</translation>
    </message>
    <message>
        <source>Keeps tokens with at least this share of the most probable one.</source>
        <translation>1위 토큰의 확률에 이 비율을 곱한 값 이상인 토큰만 남깁니다.</translation>
    </message>
    <message>
        <source>“Exclude top choices”: with this chance removes every token at or above the threshold but the least of them. It has dice of its own.</source>
        <translation>“Exclude top choices”: 이 확률로 작동하여, 임계값 이상인 토큰 가운데 확률이 가장 낮은 하나만 두고 모두 제외합니다. 주사위를 따로 씁니다.</translation>
    </message>
    <message>
        <source>u ≤ chance: cut all p(t) ≥ threshold but the last</source>
        <translation>u ≤ 확률이면 마지막만 두고 p(t) ≥ 임계값인 토큰 제외</translation>
    </message>
    <message>
        <source>Divides the scores: below 1 sharpens, above 1 flattens, 0 keeps the highest only. With a range, T follows the entropy H of the n tokens.</source>
        <translation>점수를 나눕니다. 1보다 작으면 분포가 뾰족해지고, 크면 평평해지며, 0이면 최고 점수만 남습니다. 범위를 주면 T가 토큰 n개의 엔트로피 H를 따라 바뀝니다.</translation>
    </message>
    <message>
        <source>p(t) = e^(l(t) / T) / Σ e^(l / T);  T = lo + (hi − lo) · (H / ln n)^exponent</source>
        <translation>p(t) = e^(l(t) / T) / Σ e^(l / T);  T = lo + (hi − lo) · (H / ln n)^지수</translation>
    </message>
    <message>
        <source>Holds the surprise of what is drawn near tau bits: it cuts what is above μ, and moves μ after each draw. It sets all but bias, grammar and plain temperature aside.</source>
        <translation>뽑힌 토큰의 놀라움을 tau비트 가까이로 유지합니다. 놀라움이 μ보다 큰 토큰을 제외하고, 뽑을 때마다 μ를 옮깁니다. 바이어스, 문법, 범위 없는 온도 말고는 모두 적용하지 않습니다.</translation>
    </message>
    <message>
        <source>−log₂ p(t) ≤ μ;  μ ← μ − eta · (surprise − tau), from 2 · tau</source>
        <translation>−log₂ p(t) ≤ μ;  μ ← μ − eta · (놀라움 − tau), 처음에는 2 · tau</translation>
    </message>
    <message>
        <source>Prefers tokens whose probability is near the target, and moves the target so that the running mean of what is drawn stays there.</source>
        <translation>확률이 목표에 가까운 토큰을 더 자주 뽑게 합니다. 뽑힌 토큰의 확률 이동 평균이 목표에 머물도록 겨냥하는 값을 조절합니다.</translation>
    </message>
    <message>
        <source>l(t) = 5 − 10 d² / (1 + d),  d = |p(t) − aim| / 0.3,  aim = 2 · target − mean</source>
        <translation>l(t) = 5 − 10 d² / (1 + d),  d = |p(t) − 겨냥| / 0.3,  겨냥 = 2 · 목표 − 평균</translation>
    </message>
    <message>
        <source>in llama.cpp: {0}</source>
        <translation>llama.cpp에서는: {0}</translation>
    </message>
    <message>
        <source>paper</source>
        <translation>논문</translation>
    </message>
    <message>
        <source>pull request</source>
        <translation>풀 리퀘스트</translation>
    </message>
    <message>
        <source>source</source>
        <translation>출처</translation>
    </message>
</context>
<context>
    <name>Samplers</name>
    <message>
        <source>logit bias</source>
        <translation>로짓 바이어스</translation>
    </message>
    <message>
        <source>grammar</source>
        <translation>문법</translation>
    </message>
    <message>
        <source>penalties</source>
        <translation>페널티</translation>
    </message>
    <message>
        <source>dry</source>
        <translation>DRY</translation>
    </message>
    <message>
        <source>top-nσ</source>
        <translation>top-nσ</translation>
    </message>
    <message>
        <source>top-k</source>
        <translation>top-k</translation>
    </message>
    <message>
        <source>typical-p</source>
        <translation>typical-p</translation>
    </message>
    <message>
        <source>top-p</source>
        <translation>top-p</translation>
    </message>
    <message>
        <source>min-p</source>
        <translation>min-p</translation>
    </message>
    <message>
        <source>xtc</source>
        <translation>XTC</translation>
    </message>
    <message>
        <source>temperature</source>
        <translation>온도</translation>
    </message>
    <message>
        <source>mirostat</source>
        <translation>mirostat</translation>
    </message>
    <message>
        <source>adaptive-p</source>
        <translation>adaptive-p</translation>
    </message>
    <message>
        <source>penalties repeat</source>
        <translation>반복 페널티</translation>
    </message>
    <message>
        <source>penalties frequency</source>
        <translation>빈도 페널티</translation>
    </message>
    <message>
        <source>penalties presence</source>
        <translation>존재 페널티</translation>
    </message>
    <message>
        <source>penalties last n</source>
        <translation>페널티 범위 최근 n개</translation>
    </message>
    <message>
        <source>dry multiplier</source>
        <translation>DRY 배수</translation>
    </message>
    <message>
        <source>dry base</source>
        <translation>DRY 밑</translation>
    </message>
    <message>
        <source>dry allowed length</source>
        <translation>DRY 허용 길이</translation>
    </message>
    <message>
        <source>dry last n</source>
        <translation>DRY 범위 최근 n개</translation>
    </message>
    <message>
        <source>xtc chance</source>
        <translation>XTC 확률</translation>
    </message>
    <message>
        <source>xtc threshold</source>
        <translation>XTC 임계값</translation>
    </message>
    <message>
        <source>temperature value</source>
        <translation>온도 값</translation>
    </message>
    <message>
        <source>temperature range</source>
        <translation>동적 온도 범위</translation>
    </message>
    <message>
        <source>temperature exponent</source>
        <translation>동적 온도 지수</translation>
    </message>
    <message>
        <source>mirostat version</source>
        <translation>mirostat 버전</translation>
    </message>
    <message>
        <source>adaptive-p target</source>
        <translation>adaptive-p 목표</translation>
    </message>
    <message>
        <source>adaptive-p decay</source>
        <translation>adaptive-p 감쇠</translation>
    </message>
</context>
<context>
    <name>ScoresDialog</name>
    <message>
        <source>Scores in your hand</source>
        <translation>점수 만져 보기</translation>
    </message>
    <message>
        <source>Divided by their sum</source>
        <translation>합으로 나누기</translation>
    </message>
    <message>
        <source>One more token</source>
        <translation>토큰 하나 더</translation>
    </message>
    <message>
        <source>One token less</source>
        <translation>토큰 하나 덜</translation>
    </message>
    <message>
        <source>The model’s scores again</source>
        <translation>모델의 점수로</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>온도</translation>
    </message>
    <message>
        <source>The height of a point is then its probability</source>
        <translation>켜면 점의 높이가 곧 확률입니다</translation>
    </message>
    <message>
        <source>{0} others</source>
        <translation>나머지 {0}개</translation>
    </message>
    <message>
        <source>Temperature {0}</source>
        <translation>온도 {0}</translation>
    </message>
    <message>
        <source>The model’s best score here is {0}; it stands at 0, the others below it. No other sampler is applied, and nothing of this reaches the conversation.</source>
        <translation>여기서 모델의 가장 높은 점수는 {0}입니다. 이것을 0에 두고 나머지는 그 아래에 둡니다. 다른 샘플러는 적용하지 않으며, 여기서 바꾼 것은 대화에 영향을 주지 않습니다.</translation>
    </message>
</context>
<context>
    <name>ScoresPage</name>
    <message>
        <source>of all scores</source>
        <translation>모든 점수</translation>
    </message>
    <message>
        <source>Scores for every token</source>
        <translation>모든 토큰의 점수</translation>
    </message>
    <message>
        <source>The vocabulary is a fixed list of tokens. In every run the model gives each of them a score, the logit: the higher, the better it would fit. It has no other way to say anything.</source>
        <translation>어휘는 정해진 토큰의 목록입니다. 모델은 실행될 때마다 토큰 하나하나에 점수를 줍니다. 이 점수가 로짓이고, 높을수록 그 자리에 잘 어울립니다. 모델이 무언가를 말하는 방법은 이것뿐입니다.</translation>
    </message>
    <message>
        <source>Drag through all tokens, from the best to the worst. The dashed line is the score 0.</source>
        <translation>드래그해서 1위부터 마지막까지 모든 토큰을 훑어보세요. 점선은 점수 0입니다.</translation>
    </message>
    <message>
        <source>Ask “{0}”</source>
        <translation>“{0}” 보내기</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>순위</translation>
    </message>
    <message>
        <source>Scores are not probabilities yet. Some are negative. Together they do not make 1. And what is a score of 20 worth beside one of 18? The next page turns them into shares.</source>
        <translation>점수는 아직 확률이 아닙니다. 음수도 있고, 모두 더해도 1이 되지 않습니다. 게다가 점수 20은 점수 18에 견주어 얼마나 더 나은 것일까요? 다음 페이지에서 점수를 몫으로 바꿉니다.</translation>
    </message>
    <message>
        <source>Find the first token whose score is more than {0} below the best one. How far down is it?</source>
        <translation>1위보다 점수가 {0}점 넘게 낮은 첫 토큰을 찾아보세요. 몇 위에 있나요?</translation>
    </message>
    <message>
        <source>The text is “How are”. Does the token “elephant” get a score, too?</source>
        <translation>지금까지의 글이 “How are”입니다. “elephant”라는 토큰도 점수를 받을까요?</translation>
    </message>
    <message>
        <source>No, it does not fit</source>
        <translation>아니요, 안 어울리니까요</translation>
    </message>
    <message>
        <source>Yes, a low one</source>
        <translation>예, 낮은 점수를 받습니다</translation>
    </message>
    <message>
        <source>Only if it is searched for</source>
        <translation>찾을 때만 받습니다</translation>
    </message>
    <message>
        <source>Every token gets one, in every run, however little it fits. Nothing is looked up and nothing is left out: the scores come out of one big multiplication.</source>
        <translation>모든 토큰이 실행할 때마다 점수를 받습니다. 아무리 안 어울려도 받습니다. 찾아보는 것도, 빼놓는 것도 없습니다. 점수는 큰 행렬 곱셈 한 번으로 모두 나옵니다.</translation>
    </message>
    <message>
        <source>{0} tokens, {0} scores</source>
        <translation>토큰 {0}개, 점수 {0}개</translation>
    </message>
    <message>
        <source>Rank {0}: {1} with the score {2}</source>
        <translation>{0}위: {1}, 점수 {2}</translation>
    </message>
    <message>
        <source>best</source>
        <translation>최고</translation>
    </message>
    <message>
        <source>worst</source>
        <translation>최저</translation>
    </message>
    <message>
        <source>below 0</source>
        <translation>0 미만</translation>
    </message>
    <message>
        <source>sum</source>
        <translation>합</translation>
    </message>
</context>
<context>
    <name>SeedField</name>
    <message>
        <source>Seed of the dice</source>
        <translation>주사위의 시드</translation>
    </message>
    <message>
        <source>Seed of the dice, 0 to {0}: the same seed throws the same dice</source>
        <translation>주사위의 시드, 0~{0}: 시드가 같으면 주사위도 같습니다</translation>
    </message>
</context>
<context>
    <name>SelectableLabel</name>
    <message>
        <source>Copy</source>
        <translation>복사</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>모두 선택</translation>
    </message>
</context>
<context>
    <name>SessionTree</name>
    <message>
        <source>Tree of the conversation</source>
        <translation>대화 트리</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>보이기</translation>
    </message>
    <message>
        <source>Go here	Enter</source>
        <translation>여기로 가기	Enter</translation>
    </message>
    <message>
        <source>Name…	F2</source>
        <translation>이름…	F2</translation>
    </message>
    <message>
        <source>Hide	H</source>
        <translation>숨기기	H</translation>
    </message>
    <message>
        <source>Delete	Del</source>
        <translation>삭제	Del</translation>
    </message>
</context>
<context>
    <name>Sessions</name>
    <message>
        <source>Open a conversation</source>
        <translation>대화 열기</translation>
    </message>
    <message>
        <source>Conversations (*{0})</source>
        <translation>대화 (*{0})</translation>
    </message>
    <message>
        <source>Save the conversation</source>
        <translation>대화 저장</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>내보내기</translation>
    </message>
    <message>
        <source>without a message</source>
        <translation>메시지 없음</translation>
    </message>
    <message>
        <source>“{0}”, with {1}. All but the last second of it is there.</source>
        <translation>‘{0}’, 모델 {1}. 마지막 1초 말고는 모두 남아 있습니다.</translation>
    </message>
    <message>
        <source>Your last conversation was not closed</source>
        <translation>지난 대화가 정상적으로 끝나지 않았음</translation>
    </message>
    <message>
        <source>Bring it back</source>
        <translation>되살리기</translation>
    </message>
    <message>
        <source>Read-only</source>
        <translation>읽기 전용</translation>
    </message>
    <message>
        <source>This file does not say which model it was held with.</source>
        <translation>어떤 모델과 나눈 대화인지 이 파일에 적혀 있지 않습니다.</translation>
    </message>
    <message>
        <source>This conversation was held with another file of the model {0}, called {1}.</source>
        <translation>이 대화에는 모델 {0}의 다른 파일({1})을 썼습니다.</translation>
    </message>
    <message>
        <source>This conversation was held with the model {0}, in the file {1}.</source>
        <translation>이 대화에는 모델 {0}(파일 {1})을 썼습니다.</translation>
    </message>
    <message>
        <source>What was on screen is shown as it was recorded. With that file open it goes on.</source>
        <translation>화면에 있던 것을 기록된 그대로 보여 줍니다. 그 파일을 열면 이어 갈 수 있습니다.</translation>
    </message>
    <message>
        <source>Open {0}</source>
        <translation>{0} 열기</translation>
    </message>
    <message>
        <source>{0} cannot be understood from line {1} on ({2}). What comes before is shown. The file stays as it is; what happens from now on goes to a new one.</source>
        <translation>{0} 파일을 {1}행부터 해석할 수 없습니다({2}). 그 앞까지 보여 줍니다. 파일은 그대로 두고, 지금부터의 내용은 새 파일에 씁니다.</translation>
    </message>
    <message>
        <source>A part of the file is damaged</source>
        <translation>파일 일부 손상</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>다시 시도</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>다른 이름으로 저장…</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>저장됨</translation>
    </message>
</context>
<context>
    <name>SessionsMenu</name>
    <message>
        <source>New conversation</source>
        <translation>새 대화</translation>
    </message>
    <message>
        <source>Open conversation…</source>
        <translation>대화 열기…</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>다른 이름으로 저장…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>내보내기…</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>최근</translation>
    </message>
</context>
<context>
    <name>SettingsMenu</name>
    <message>
        <source>Answer at once</source>
        <translation>바로 답변하기</translation>
    </message>
    <message>
        <source>Bars glide to new values</source>
        <translation>막대 부드럽게 움직이기</translation>
    </message>
    <message>
        <source>Logarithmic bars</source>
        <translation>로그 눈금 막대</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>자동</translation>
    </message>
    <message>
        <source>Number of bars</source>
        <translation>막대 수</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>크기</translation>
    </message>
    <message>
        <source>{0} %</source>
        <translation>{0} %</translation>
    </message>
    <message>
        <source>Context size</source>
        <translation>컨텍스트 크기</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>스레드</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>단축키</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>언어</translation>
    </message>
    <message>
        <source>Like the system</source>
        <translation>시스템과 같게</translation>
    </message>
</context>
<context>
    <name>Showing</name>
    <message>
        <source>Read-only: this conversation was held with {0}, which is not open.</source>
        <translation>읽기 전용: 이 대화에 쓴 모델({0})이 열려 있지 않습니다.</translation>
    </message>
    <message>
        <source>The bars of the next token come here when the model is loaded.</source>
        <translation>모델을 다 불러오면 여기에 다음 토큰의 막대가 나옵니다.</translation>
    </message>
    <message>
        <source>Open a model to see its next token here.</source>
        <translation>모델을 열면 여기에 다음 토큰이 나옵니다.</translation>
    </message>
    <message>
        <source>The model ended its turn.</source>
        <translation>모델의 차례가 끝났습니다.</translation>
    </message>
    <message>
        <source>The engine is evaluating…</source>
        <translation>엔진이 계산하고 있습니다…</translation>
    </message>
    <message>
        <source>Nothing was recorded about this place.</source>
        <translation>이 위치에 대한 기록이 없습니다.</translation>
    </message>
    <message>
        <source>There are no bars here: the engine could not evaluate this place.</source>
        <translation>여기에는 막대가 없습니다. 엔진이 이 위치를 계산하지 못했습니다.</translation>
    </message>
    <message>
        <source>The bars of the next token come here once something is said.</source>
        <translation>말을 걸면 여기에 다음 토큰의 막대가 나옵니다.</translation>
    </message>
</context>
<context>
    <name>SoftmaxPage</name>
    <message>
        <source>One more score</source>
        <translation>점수 하나 더</translation>
    </message>
    <message>
        <source>One score less</source>
        <translation>점수 하나 덜</translation>
    </message>
    <message>
        <source>1 and 2 again</source>
        <translation>다시 1과 2</translation>
    </message>
    <message>
        <source>From scores to probabilities</source>
        <translation>점수에서 확률로</translation>
    </message>
    <message>
        <source>We have scores and want probabilities. Let us invent the way from one to the other. We want as many numbers out as we put in. None of them may be negative. A higher score must give a higher number. And together they must make 1.</source>
        <translation>점수를 확률로 바꾸고 싶습니다. 그 방법을 함께 만들어 봅시다. 넣은 개수만큼 수가 나와야 합니다. 어느 것도 음수이면 안 됩니다. 점수가 높으면 나오는 수도 커야 합니다. 그리고 모두 더하면 1이어야 합니다.</translation>
    </message>
    <message>
        <source>The same three steps on the model's own scores: exponential, sum, share.</source>
        <translation>모델의 점수로 같은 세 단계를 거칩니다. e의 거듭제곱, 합, 몫입니다.</translation>
    </message>
    <message>
        <source>Ask “{0}”</source>
        <translation>“{0}” 보내기</translation>
    </message>
    <message>
        <source>Go back to the two scores 1 and 2. Move them until the second one has a share of {0}. How far apart are they then? Does it matter where they stand?</source>
        <translation>두 점수 1과 2로 돌아가세요. 두 번째의 몫이 {0}에 이를 때까지 점수를 움직여 보세요. 그때 두 점수는 얼마나 떨어져 있나요? 두 점수가 어디에 있는지도 중요한가요?</translation>
    </message>
    <message>
        <source>Two tokens have the scores 1 and 2. Which share should the second one get?</source>
        <translation>두 토큰의 점수가 1과 2입니다. 두 번째 토큰의 몫은 얼마여야 할까요?</translation>
    </message>
    <message>
        <source>Dividing by the sum gives {0}, but it breaks as soon as a score is negative, and scores often are. So we first make every score positive: e to the power of the score. Then we divide by the sum of them all. This is called softmax.</source>
        <translation>점수를 합으로 나누면 {0}입니다. 하지만 음수인 점수가 하나만 있어도 이 방법은 통하지 않고, 점수는 음수일 때가 많습니다. 그래서 먼저 모든 점수를 e의 거듭제곱(e의 점수 제곱)으로 바꾸어 양수로 만듭니다. 그다음 그 합으로 나눕니다. 이것이 소프트맥스입니다.</translation>
    </message>
    <message>
        <source>Move the scores and watch the three steps: exponential, sum, share.</source>
        <translation>점수를 움직이며 세 단계를 지켜보세요. e의 거듭제곱, 합, 몫입니다.</translation>
    </message>
    <message>
        <source>Only differences count. Add 1 to every score: each exponential grows by the same factor, the sum does too, and all shares stay what they were.</source>
        <translation>중요한 것은 차이뿐입니다. 모든 점수에 1을 더해 보세요. e의 거듭제곱이 모두 같은 배수로 커지고 합도 그만큼 커지므로, 몫은 모두 그대로입니다.</translation>
    </message>
    <message>
        <source>Why e?</source>
        <translation>왜 e일까</translation>
    </message>
    <message>
        <source>Any base above 1 would do: 2, 3 or 10. With e, about {0}, the slope of the curve is everywhere as large as its height. That makes all later sums short, and training a model is full of such sums. Drag the point, and compare height and slope for the three bases.</source>
        <translation>1보다 큰 밑이라면 2든 3이든 10이든 됩니다. 밑이 e(약 {0})이면 곡선의 기울기가 어디서나 높이와 같습니다. 그래서 뒤에 나오는 계산이 모두 짧아지는데, 모델을 학습시킬 때는 이런 계산이 아주 많습니다. 점을 드래그하며 세 밑의 높이와 기울기를 견주어 보세요.</translation>
    </message>
    <message>
        <source>Base {0}</source>
        <translation>밑 {0}</translation>
    </message>
    <message>
        <source>Place of the point</source>
        <translation>점의 위치</translation>
    </message>
    <message>
        <source>token {0}</source>
        <translation>토큰 {0}</translation>
    </message>
</context>
<context>
    <name>Sparkline</name>
    <message>
        <source>Entropy over time</source>
        <translation>엔트로피의 변화</translation>
    </message>
    <message>
        <source>{0} bits</source>
        <translation>{0}비트</translation>
    </message>
    <message>
        <source>Entropy at each token, 0 to {0:g} bits in all columns</source>
        <translation>토큰별 엔트로피, 모든 열에서 0~{0:g}비트</translation>
    </message>
    <message>
        <source>entropy at each token</source>
        <translation>토큰별 엔트로피</translation>
    </message>
    <message>
        <source>0 to {0:g} bits</source>
        <translation>0~{0:g}비트</translation>
    </message>
</context>
<context>
    <name>Stage</name>
    <message>
        <source>others</source>
        <translation>나머지</translation>
    </message>
    <message>
        <source>cut</source>
        <translation>제외</translation>
    </message>
    <message>
        <source>{0} throws</source>
        <translation>{0}번 던짐</translation>
    </message>
    <message>
        <source>temperature {0}</source>
        <translation>온도 {0}</translation>
    </message>
    <message>
        <source>entropy {0} bits</source>
        <translation>엔트로피 {0}비트</translation>
    </message>
    <message>
        <source>{0} bits</source>
        <translation>{0}비트</translation>
    </message>
    <message>
        <source>about {0} real choices</source>
        <translation>실질 선택지 약 {0}개</translation>
    </message>
    <message>
        <source>{0} choices</source>
        <translation>선택지 {0}개</translation>
    </message>
    <message>
        <source>temperature</source>
        <translation>온도</translation>
    </message>
    <message>
        <source>{0} · seed {1}</source>
        <translation>{0} · 시드 {1}</translation>
    </message>
    <message>
        <source>seed {0}</source>
        <translation>시드 {0}</translation>
    </message>
    <message>
        <source>evaluated again · {0}</source>
        <translation>다시 계산함 · {0}</translation>
    </message>
    <message>
        <source>the dice show u = {0} and land on “{1}”</source>
        <translation>주사위의 수 u = {0} → ‘{1}’</translation>
    </message>
    <message>
        <source>u = {0} lands on “{1}”</source>
        <translation>u = {0} → ‘{1}’</translation>
    </message>
    <message>
        <source>u = {0}</source>
        <translation>u = {0}</translation>
    </message>
    <message>
        <source>no sampler acts: these are the model's own probabilities</source>
        <translation>작동하는 샘플러 없음: 모델이 준 확률 그대로</translation>
    </message>
    <message>
        <source>the model's own probabilities</source>
        <translation>모델이 준 확률 그대로</translation>
    </message>
    <message>
        <source>and {0} more</source>
        <translation>외 {0}개</translation>
    </message>
    <message>
        <source>cut {0}</source>
        <translation>{0}개 제외</translation>
    </message>
    <message>
        <source>cut {0} tokens</source>
        <translation>토큰 {0}개 제외</translation>
    </message>
    <message>
        <source>{0} → {1} bits</source>
        <translation>{0} → {1}비트</translation>
    </message>
    <message>
        <source>The model is being loaded…</source>
        <translation>모델을 불러오는 중입니다…</translation>
    </message>
    <message>
        <source>No model is open.</source>
        <translation>열린 모델이 없습니다.</translation>
    </message>
    <message>
        <source>The model ended its turn.</source>
        <translation>모델의 차례가 끝났습니다.</translation>
    </message>
    <message>
        <source>The model reads…</source>
        <translation>모델이 읽는 중입니다…</translation>
    </message>
    <message>
        <source>The model could not go on here.</source>
        <translation>모델이 여기서 더 나아가지 못했습니다.</translation>
    </message>
    <message>
        <source>The model of this conversation is not open.</source>
        <translation>이 대화의 모델이 열려 있지 않습니다.</translation>
    </message>
    <message>
        <source>Press Enter and type what to ask.</source>
        <translation>Enter를 누르고 물어볼 것을 쓰세요.</translation>
    </message>
    <message>
        <source>“{0}”</source>
        <translation>“{0}”</translation>
    </message>
    <message>
        <source>The next token is still hidden.</source>
        <translation>다음 토큰은 아직 가려져 있습니다.</translation>
    </message>
    <message>
        <source>each number is the probability of the first token of its road</source>
        <translation>숫자는 각 길의 첫 토큰이 뽑힐 확률입니다</translation>
    </message>
    <message>
        <source>probability of the first token</source>
        <translation>첫 토큰의 확률</translation>
    </message>
    <message>
        <source>each number is the probability of the first token of its road, when it was chosen</source>
        <translation>숫자는 각 길의 첫 토큰이 선택될 당시의 확률입니다</translation>
    </message>
    <message>
        <source>probability of the first token, when it was chosen</source>
        <translation>첫 토큰이 선택될 당시의 확률</translation>
    </message>
    <message>
        <source>probability when it was chosen</source>
        <translation>선택될 당시의 확률</translation>
    </message>
</context>
<context>
    <name>StageNotes</name>
    <message>
        <source>would cut everything: keeps the best token</source>
        <translation>모두 제외될 상황: 1위 토큰만 남김</translation>
    </message>
    <message>
        <source>keeps the best token only</source>
        <translation>1위 토큰만 남김</translation>
    </message>
    <message>
        <source>cut nothing</source>
        <translation>제외 없음</translation>
    </message>
    <message>
        <source>cut {0}, {1}</source>
        <translation>{0} 제외, {1}</translation>
    </message>
    <message>
        <source>entropy {0} → {1} bits</source>
        <translation>엔트로피 {0} → {1}비트</translation>
    </message>
    <message>
        <source>T {0} from entropy, {1} → {2} bits</source>
        <translation>엔트로피로 정한 T {0}, {1} → {2}비트</translation>
    </message>
    <message>
        <source>T {0} from entropy</source>
        <translation>엔트로피로 정한 T {0}</translation>
    </message>
    <message>
        <source>nothing was said yet</source>
        <translation>아직 나온 토큰 없음</translation>
    </message>
    <message>
        <source>{0} lowered</source>
        <translation>{0} 낮춤</translation>
    </message>
    <message>
        <source>{0} changed</source>
        <translation>{0} 바꿈</translation>
    </message>
    <message>
        <source>waits for its breakers</source>
        <translation>구분자를 기다리는 중</translation>
    </message>
    <message>
        <source>waits</source>
        <translation>대기 중</translation>
    </message>
    <message>
        <source>no repetition to go on with</source>
        <translation>이어질 반복 없음</translation>
    </message>
    <message>
        <source>no repetition</source>
        <translation>반복 없음</translation>
    </message>
    <message>
        <source>{0}: {1} repeated</source>
        <translation>{0}: {1} 반복</translation>
    </message>
    <message>
        <source>did not fire ({0} &gt; {1})</source>
        <translation>작동 안 함 ({0} &gt; {1})</translation>
    </message>
    <message>
        <source>fired ({0} ≤ {1})</source>
        <translation>작동함 ({0} ≤ {1})</translation>
    </message>
    <message>
        <source>no two above {0}</source>
        <translation>{0} 이상이 둘이 안 됨</translation>
    </message>
    <message>
        <source>μ {0} bits</source>
        <translation>μ {0}비트</translation>
    </message>
    <message>
        <source>running mean {0}, aims at {1}</source>
        <translation>이동 평균 {0}, 목표 {1}</translation>
    </message>
    <message>
        <source>mean {0}, aims at {1}</source>
        <translation>평균 {0}, 목표 {1}</translation>
    </message>
    <message>
        <source>waits for the engine</source>
        <translation>엔진을 기다리는 중</translation>
    </message>
    <message>
        <source>allows {0}</source>
        <translation>{0} 허용</translation>
    </message>
    <message>
        <source>cut {0}</source>
        <translation>{0} 제외</translation>
    </message>
    <message>
        <source>{0} raised</source>
        <translation>{0} 높임</translation>
    </message>
</context>
<context>
    <name>StageWindow</name>
    <message>
        <source>Presentation</source>
        <translation>발표</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>safe mode</source>
        <translation>안전 모드</translation>
    </message>
    <message>
        <source>This processor's AMX units make llama.cpp crash: they are left out, it is a little slower</source>
        <translation>이 프로세서의 AMX 장치에서는 llama.cpp가 비정상 종료되어 AMX를 쓰지 않습니다. 조금 느려집니다</translation>
    </message>
    <message>
        <source>seed</source>
        <translation>시드</translation>
    </message>
    <message>
        <source>{0} {1} % · Esc cancels</source>
        <translation>{0} {1} % · Esc로 취소</translation>
    </message>
    <message>
        <source>step {0} ms</source>
        <translation>토큰당 {0} ms</translation>
    </message>
    <message>
        <source>saved</source>
        <translation>저장됨</translation>
    </message>
    <message>
        <source>not saved</source>
        <translation>저장 안 됨</translation>
    </message>
    <message>
        <source>Every change is on the disk at most a second later</source>
        <translation>바뀐 것은 늦어도 1초 안에 디스크에 기록됩니다</translation>
    </message>
    <message>
        <source>Locked: a new conversation keeps this seed</source>
        <translation>잠김: 새 대화에서도 이 시드를 씁니다</translation>
    </message>
    <message>
        <source>Not locked: a new conversation gets a new seed</source>
        <translation>잠기지 않음: 새 대화는 새 시드를 씁니다</translation>
    </message>
    <message>
        <source>Keep the seed</source>
        <translation>시드 잠금</translation>
    </message>
    <message>
        <source>no model</source>
        <translation>모델 없음</translation>
    </message>
    <message>
        <source>loading</source>
        <translation>불러오는 중</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>준비됨</translation>
    </message>
    <message>
        <source>evaluating</source>
        <translation>계산 중</translation>
    </message>
    <message>
        <source>playing</source>
        <translation>재생 중</translation>
    </message>
    <message>
        <source>the turn has ended</source>
        <translation>차례 끝남</translation>
    </message>
    <message>
        <source>no bars at this place</source>
        <translation>여기에는 막대 없음</translation>
    </message>
    <message>
        <source>read-only</source>
        <translation>읽기 전용</translation>
    </message>
    <message>
        <source>the engine is starting again</source>
        <translation>엔진 다시 시작 중</translation>
    </message>
    <message>
        <source>the engine has stopped</source>
        <translation>엔진 멈춤</translation>
    </message>
</context>
<context>
    <name>Steps</name>
    <message>
        <source>Score of {0}</source>
        <translation>{0}의 점수</translation>
    </message>
</context>
<context>
    <name>StepsTable</name>
    <message>
        <source>score</source>
        <translation>점수</translation>
    </message>
    <message>
        <source>share</source>
        <translation>몫</translation>
    </message>
    <message>
        <source>sum</source>
        <translation>합</translation>
    </message>
</context>
<context>
    <name>Strip</name>
    <message>
        <source>(seed {0}, position {1})</source>
        <translation>(시드 {0}, 위치 {1})</translation>
    </message>
    <message>
        <source>(seed {0}, position {1}, redraw {2})</source>
        <translation>(시드 {0}, 위치 {1}, 다시 뽑기 {2})</translation>
    </message>
    <message>
        <source>draw u = {0} {1}</source>
        <translation>뽑기 u = {0} {1}</translation>
    </message>
    <message>
        <source>draw u = {0} {1} lands on {2} — click a bar to overrule the dice</source>
        <translation>뽑기 u = {0} {1} → {2} — 막대를 클릭해 직접 고르기</translation>
    </message>
    <message>
        <source>draw u = {0} {1} lands on {2}</source>
        <translation>뽑기 u = {0} {1} → {2}</translation>
    </message>
    <message>
        <source>u = {0} lands on {1}</source>
        <translation>u = {0} → {1}</translation>
    </message>
</context>
<context>
    <name>StripBar</name>
    <message>
        <source>Draw</source>
        <translation>뽑기</translation>
    </message>
</context>
<context>
    <name>SweepLegend</name>
    <message>
        <source>Probabilities at this temperature</source>
        <translation>이 온도에서의 확률</translation>
    </message>
    <message>
        <source>all others</source>
        <translation>나머지</translation>
    </message>
</context>
<context>
    <name>SweepPanel</name>
    <message>
        <source>final probability at every temperature, the rest of the chain as it is · drag the line</source>
        <translation>온도별 최종 확률, 체인의 나머지는 그대로 · 선을 드래그</translation>
    </message>
    <message>
        <source>final probability at every temperature · drag the line</source>
        <translation>온도별 최종 확률 · 선을 드래그</translation>
    </message>
    <message>
        <source>drag the line</source>
        <translation>선을 드래그</translation>
    </message>
</context>
<context>
    <name>SweepPlot</name>
    <message>
        <source>Final probabilities over temperature</source>
        <translation>온도에 따른 최종 확률</translation>
    </message>
    <message>
        <source>no curves</source>
        <translation>곡선 없음</translation>
    </message>
    <message>
        <source>others</source>
        <translation>나머지</translation>
    </message>
    <message>
        <source>entropy: {0} bits</source>
        <translation>엔트로피: {0}비트</translation>
    </message>
    <message>
        <source>T = {0}</source>
        <translation>T = {0}</translation>
    </message>
</context>
<context>
    <name>SystemPrompt</name>
    <message>
        <source>Conversation</source>
        <translation>대화</translation>
    </message>
    <message>
        <source>system prompt</source>
        <translation>시스템 프롬프트</translation>
    </message>
    <message>
        <source>The template's own switch: the model thinks before it answers</source>
        <translation>템플릿에 있는 스위치: 모델이 답하기 전에 먼저 생각합니다</translation>
    </message>
    <message>
        <source>What the model is told before the conversation begins</source>
        <translation>대화를 시작하기 전에 모델에게 주는 말</translation>
    </message>
    <message>
        <source>System prompt</source>
        <translation>시스템 프롬프트</translation>
    </message>
    <message>
        <source>This model's template takes no system prompt.</source>
        <translation>이 모델의 템플릿은 시스템 프롬프트를 받지 않습니다.</translation>
    </message>
    <message>
        <source>It counts from the next message on.</source>
        <translation>다음 메시지부터 적용됩니다.</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>텍스트</translation>
    </message>
    <message>
        <source>system prompt: on</source>
        <translation>시스템 프롬프트: 켬</translation>
    </message>
    <message>
        <source>think first: on</source>
        <translation>먼저 생각: 켬</translation>
    </message>
    <message>
        <source>think first: off</source>
        <translation>먼저 생각: 끔</translation>
    </message>
</context>
<context>
    <name>TangentView</name>
    <message>
        <source>A curve with its tangent</source>
        <translation>곡선과 접선</translation>
    </message>
    <message>
        <source>height {0}, slope {1}</source>
        <translation>높이 {0}, 기울기 {1}</translation>
    </message>
    <message>
        <source>height {0}</source>
        <translation>높이 {0}</translation>
    </message>
    <message>
        <source>slope {0}</source>
        <translation>기울기 {0}</translation>
    </message>
</context>
<context>
    <name>Tellings</name>
    <message>
        <source>Open another model…</source>
        <translation>다른 모델 열기…</translation>
    </message>
    <message>
        <source>The engine was started again</source>
        <translation>엔진을 다시 시작함</translation>
    </message>
    <message>
        <source>The grammar does not allow {0} here</source>
        <translation>여기서 문법에 어긋나는 토큰: {0}</translation>
    </message>
    <message>
        <source>Nothing was changed. Pick another token, or switch the grammar off.</source>
        <translation>바뀐 것은 없습니다. 다른 토큰을 고르거나 문법을 끄세요.</translation>
    </message>
    <message>
        <source>Switch the grammar off</source>
        <translation>문법 끄기</translation>
    </message>
    <message>
        <source>The template wrote the history anew</source>
        <translation>템플릿이 앞의 대화를 다시 씀</translation>
    </message>
    <message>
        <source>This model's chat template renders earlier messages differently once the dialogue goes on, so all of it was evaluated again as a new branch. The old one is kept.</source>
        <translation>이 모델의 채팅 템플릿은 대화가 이어지면 앞의 메시지를 다르게 씁니다. 그래서 전체를 새 가지로 다시 계산했습니다. 이전 가지는 남아 있습니다.</translation>
    </message>
    <message>
        <source>A new conversation</source>
        <translation>새 대화</translation>
    </message>
    <message>
        <source>The one before is among the recent conversations, or comes back at once.</source>
        <translation>이전 대화는 최근 대화에 있으며, 바로 되살릴 수도 있습니다.</translation>
    </message>
    <message>
        <source>Bring it back</source>
        <translation>되살리기</translation>
    </message>
    <message>
        <source>Open it all the same</source>
        <translation>그래도 열기</translation>
    </message>
    <message>
        <source>needs about {0}</source>
        <translation>약 {0} 필요</translation>
    </message>
    <message>
        <source>{0} of memory are free</source>
        <translation>남은 메모리 {0}</translation>
    </message>
    <message>
        <source>Copied as options of llama.cpp</source>
        <translation>llama.cpp 옵션으로 복사됨</translation>
    </message>
    <message>
        <source>Nothing was taken from the clipboard</source>
        <translation>클립보드에서 가져온 것 없음</translation>
    </message>
    <message>
        <source>Taken from the clipboard, but for what follows</source>
        <translation>클립보드에서 가져옴, 다음은 제외</translation>
    </message>
    <message>
        <source>Some of this model's own sampler settings were left out</source>
        <translation>이 모델의 샘플러 설정 일부를 뺐음</translation>
    </message>
    <message>
        <source>The rest was loaded.</source>
        <translation>나머지는 불러왔습니다.</translation>
    </message>
    <message>
        <source>Some of your presets could not be read</source>
        <translation>프리셋 일부를 읽을 수 없음</translation>
    </message>
    <message>
        <source>The preset {0} was deleted</source>
        <translation>프리셋 {0} 삭제됨</translation>
    </message>
    <message>
        <source>There is a preset {0} already</source>
        <translation>프리셋 {0}: 이미 있음</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>다른 이름을 고르세요.</translation>
    </message>
    <message>
        <source>the name is taken, or there are too many</source>
        <translation>이미 있는 이름이거나 프리셋이 너무 많음</translation>
    </message>
    <message>
        <source>The preset was not saved</source>
        <translation>프리셋을 저장하지 못함</translation>
    </message>
</context>
<context>
    <name>TemperatureBody</name>
    <message>
        <source>Temperature </source>
        <translation>온도 </translation>
    </message>
</context>
<context>
    <name>TemperaturePanel</name>
    <message>
        <source>Temperature</source>
        <translation>온도</translation>
    </message>
    <message>
        <source>Sweep</source>
        <translation>온도 훑기</translation>
    </message>
    <message>
        <source>Temperature {0}</source>
        <translation>온도 {0}</translation>
    </message>
    <message>
        <source>{0} bits</source>
        <translation>{0}비트</translation>
    </message>
    <message>
        <source>raw model: {0}</source>
        <translation>원래 확률: {0}</translation>
    </message>
    <message>
        <source>raw {0}</source>
        <translation>원래 {0}</translation>
    </message>
    <message>
        <source>entropy {entropy} · about {choices} real choices</source>
        <translation>엔트로피 {entropy} · 실질 선택지 약 {choices}개</translation>
    </message>
    <message>
        <source>{entropy} · about {choices} choices</source>
        <translation>{entropy} · 선택지 약 {choices}개</translation>
    </message>
</context>
<context>
    <name>TemperatureSlider</name>
    <message>
        <source>0 greedy</source>
        <translation>0 탐욕적</translation>
    </message>
</context>
<context>
    <name>TextFoot</name>
    <message>
        <source>prompt</source>
        <translation>프롬프트</translation>
    </message>
    <message>
        <source>Show the prompt's tokens</source>
        <translation>프롬프트의 토큰 보기</translation>
    </message>
    <message>
        <source>words</source>
        <translation>말 넣기</translation>
    </message>
    <message>
        <source>Insert words</source>
        <translation>말 넣기</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>복귀</translation>
    </message>
    <message>
        <source>prompt {0} %</source>
        <translation>프롬프트 {0} %</translation>
    </message>
    <message>
        <source>colour: {0}</source>
        <translation>색: {0}</translation>
    </message>
</context>
<context>
    <name>TextsPage</name>
    <message>
        <source>Write again</source>
        <translation>다시 쓰기</translation>
    </message>
    <message>
        <source>Other dice</source>
        <translation>다른 주사위</translation>
    </message>
    <message>
        <source>These are real answers of the model that is open, written by a second engine beside your conversation. All four have the same dice. Marked tokens had less than {0} before any sampler: the model did not expect them.</source>
        <translation>열려 있는 모델이 실제로 쓴 답변입니다. 두 번째 엔진이 대화와 별도로 쓰며, 넷 모두 주사위가 같습니다. 표시된 토큰은 샘플러를 거치기 전의 확률이 {0}보다 낮았습니다. 모델이 예상하지 못한 토큰입니다.</translation>
    </message>
</context>
<context>
    <name>Themes</name>
    <message>
        <source>Light</source>
        <translation>밝게</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>어둡게</translation>
    </message>
    <message>
        <source>High contrast, light</source>
        <translation>고대비, 밝게</translation>
    </message>
    <message>
        <source>High contrast, dark</source>
        <translation>고대비, 어둡게</translation>
    </message>
</context>
<context>
    <name>ThrowsBar</name>
    <message>
        <source>Again</source>
        <translation>다시</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>지우기</translation>
    </message>
    <message>
        <source>{0} throws, {1} different tokens · {2} of {3} rows within the expected deviation · nothing appended</source>
        <translation>{0}번 던짐, 서로 다른 토큰 {1}개 · {3}행 중 {2}행이 예상 편차 이내 · 대화에 붙이지 않음</translation>
    </message>
    <message>
        <source>{0} throws · {1} of {2} rows within the expected deviation</source>
        <translation>{0}번 던짐 · {2}행 중 {1}행이 예상 편차 이내</translation>
    </message>
    <message>
        <source>{0} throws · {1} of {2} as expected</source>
        <translation>{0}번 던짐 · {2}행 중 {1}행 예상대로</translation>
    </message>
</context>
<context>
    <name>Tints</name>
    <message>
        <source>surprise</source>
        <translation>놀라움</translation>
    </message>
    <message>
        <source>probability</source>
        <translation>확률</translation>
    </message>
    <message>
        <source>rank</source>
        <translation>순위</translation>
    </message>
    <message>
        <source>entropy</source>
        <translation>엔트로피</translation>
    </message>
    <message>
        <source>who chose</source>
        <translation>고른 주체</translation>
    </message>
    <message>
        <source>off</source>
        <translation>끔</translation>
    </message>
    <message>
        <source>Surprise: -log₂ of the token's raw probability, in bits</source>
        <translation>놀라움: 토큰의 원래 확률에 -log₂를 취한 값, 단위는 비트</translation>
    </message>
    <message>
        <source>Final probability of the token when it was chosen (prompt: raw)</source>
        <translation>고를 당시 토큰의 최종 확률 (프롬프트는 원래 확률)</translation>
    </message>
    <message>
        <source>Rank of the token among all that could come there</source>
        <translation>그 자리에 올 수 있는 모든 토큰 가운데 순위</translation>
    </message>
    <message>
        <source>Entropy of the raw distribution at the token's place, in bits</source>
        <translation>토큰 자리에서 원래 분포의 엔트로피, 단위는 비트</translation>
    </message>
    <message>
        <source>Who chose the token: the dice, a hand, or the prompt</source>
        <translation>토큰을 고른 주체: 주사위, 손, 프롬프트</translation>
    </message>
    <message>
        <source>No colours: just to read</source>
        <translation>색 없음: 읽기용</translation>
    </message>
    <message>
        <source>bits</source>
        <translation>비트</translation>
    </message>
    <message>
        <source>dice</source>
        <translation>주사위</translation>
    </message>
    <message>
        <source>hand</source>
        <translation>손</translation>
    </message>
    <message>
        <source>prompt</source>
        <translation>프롬프트</translation>
    </message>
    <message>
        <source>perplexity {0}</source>
        <translation>퍼플렉서티 {0}</translation>
    </message>
    <message>
        <source>path {0}</source>
        <translation>경로 확률 {0}</translation>
    </message>
    <message>
        <source>{0} tokens/s</source>
        <translation>{0}개/초</translation>
    </message>
</context>
<context>
    <name>TokenCard</name>
    <message>
        <source>id</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>bytes</source>
        <translation>바이트</translation>
    </message>
    <message>
        <source>rank</source>
        <translation>순위</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} / {1}</translation>
    </message>
    <message>
        <source>logit</source>
        <translation>로짓</translation>
    </message>
    <message>
        <source>surprise</source>
        <translation>놀라움</translation>
    </message>
    <message>
        <source>{0} bits</source>
        <translation>{0}비트</translation>
    </message>
    <message>
        <source>raw</source>
        <translation>원래</translation>
    </message>
    <message>
        <source>after {0}</source>
        <translation>{0} 적용 후</translation>
    </message>
    <message>
        <source>final</source>
        <translation>최종</translation>
    </message>
    <message>
        <source>if u is in</source>
        <translation>뽑히는 u</translation>
    </message>
    <message>
        <source>{0} to {1}</source>
        <translation>{0}~{1}</translation>
    </message>
    <message>
        <source>none</source>
        <translation>없음</translation>
    </message>
    <message>
        <source>{0} more</source>
        <translation>{0}개 더</translation>
    </message>
    <message>
        <source>rank {0} · surprise {1} bits</source>
        <translation>순위 {0} · 놀라움 {1}비트</translation>
    </message>
    <message>
        <source>from the prompt; nothing stands before it</source>
        <translation>프롬프트의 토큰, 앞에 아무것도 없음</translation>
    </message>
    <message>
        <source>from the prompt</source>
        <translation>프롬프트의 토큰</translation>
    </message>
    <message>
        <source>id {0}</source>
        <translation>ID {0}</translation>
    </message>
    <message>
        <source>entropy {0} bits</source>
        <translation>엔트로피 {0}비트</translation>
    </message>
    <message>
        <source>entropy {0} bits final, {1} raw</source>
        <translation>엔트로피 최종 {0}비트, 원래 {1}비트</translation>
    </message>
    <message>
        <source>picked by hand, u = {0}</source>
        <translation>손으로 고름, u = {0}</translation>
    </message>
    <message>
        <source>drawn, u = {0}</source>
        <translation>뽑음, u = {0}</translation>
    </message>
</context>
<context>
    <name>TokenField</name>
    <message>
        <source>token or id</source>
        <translation>토큰 또는 ID</translation>
    </message>
    <message>
        <source>Token to bias, by its text or id</source>
        <translation>바이어스를 줄 토큰의 텍스트 또는 ID</translation>
    </message>
</context>
<context>
    <name>TokensView</name>
    <message>
        <source>The answer, token by token</source>
        <translation>토큰으로 나누어 본 답변</translation>
    </message>
</context>
<context>
    <name>Transport</name>
    <message>
        <source>Back</source>
        <translation>뒤로</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>한 토큰</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>재생</translation>
    </message>
    <message>
        <source>Redraw</source>
        <translation>다시 뽑기</translation>
    </message>
    <message>
        <source>Again</source>
        <translation>답변 다시</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>속도</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>앞으로</translation>
    </message>
    <message>
        <source>How fast and how far Play goes</source>
        <translation>재생의 속도와 범위</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>일시정지</translation>
    </message>
    <message>
        <source>Speed: {0}</source>
        <translation>속도: {0}</translation>
    </message>
    <message>
        <source>Play until</source>
        <translation>재생 범위</translation>
    </message>
    <message>
        <source>as fast as it goes</source>
        <translation>최대 속도</translation>
    </message>
    <message>
        <source>{0:g} tok/s</source>
        <translation>{0:g}개/초</translation>
    </message>
    <message>
        <source>{0} tokens</source>
        <translation>토큰 {0}개</translation>
    </message>
    <message>
        <source>sentence</source>
        <translation>문장</translation>
    </message>
    <message>
        <source>the end of the sentence</source>
        <translation>문장 끝까지</translation>
    </message>
    <message>
        <source>turn</source>
        <translation>차례</translation>
    </message>
    <message>
        <source>the end of the turn</source>
        <translation>차례 끝까지</translation>
    </message>
</context>
<context>
    <name>Tree</name>
    <message>
        <source>{0} hidden</source>
        <translation>{0}개 숨김</translation>
    </message>
    <message>
        <source>Enter shows</source>
        <translation>Enter로 보이기</translation>
    </message>
    <message>
        <source>message: {0}</source>
        <translation>메시지: {0}</translation>
    </message>
    <message>
        <source>raw path probability {0}</source>
        <translation>원래 경로 확률 {0}</translation>
    </message>
    <message>
        <source>perplexity {0}</source>
        <translation>퍼플렉서티 {0}</translation>
    </message>
</context>
<context>
    <name>TreeCanvas</name>
    <message>
        <source>nothing yet</source>
        <translation>아직 없음</translation>
    </message>
</context>
<context>
    <name>TreePage</name>
    <message>
        <source>Smaller (−)</source>
        <translation>작게 (−)</translation>
    </message>
    <message>
        <source>Larger (+)</source>
        <translation>크게 (+)</translation>
    </message>
</context>
<context>
    <name>Undo</name>
    <message>
        <source>step</source>
        <translation>한 토큰 진행</translation>
    </message>
    <message>
        <source>pick</source>
        <translation>토큰 고르기</translation>
    </message>
    <message>
        <source>play</source>
        <translation>재생</translation>
    </message>
    <message>
        <source>redraw</source>
        <translation>다시 뽑기</translation>
    </message>
    <message>
        <source>again</source>
        <translation>답변 다시 쓰기</translation>
    </message>
    <message>
        <source>message</source>
        <translation>메시지 보내기</translation>
    </message>
    <message>
        <source>seed</source>
        <translation>시드 바꾸기</translation>
    </message>
    <message>
        <source>sampler</source>
        <translation>샘플러 바꾸기</translation>
    </message>
    <message>
        <source>column</source>
        <translation>비교한 열로 잇기</translation>
    </message>
    <message>
        <source>delete</source>
        <translation>삭제</translation>
    </message>
    <message>
        <source>restore</source>
        <translation>복원</translation>
    </message>
    <message>
        <source>hide</source>
        <translation>숨기기</translation>
    </message>
    <message>
        <source>show</source>
        <translation>보이기</translation>
    </message>
    <message>
        <source>name</source>
        <translation>이름 바꾸기</translation>
    </message>
</context>
<context>
    <name>UndoButtons</name>
    <message>
        <source>Undo {0}</source>
        <translation>실행 취소: {0}</translation>
    </message>
    <message>
        <source>Redo {0}</source>
        <translation>다시 실행: {0}</translation>
    </message>
</context>
<context>
    <name>ViewSwitch</name>
    <message>
        <source>Path</source>
        <translation>경로</translation>
    </message>
    <message>
        <source>Tree</source>
        <translation>트리</translation>
    </message>
    <message>
        <source>The path to here as text</source>
        <translation>여기까지의 경로를 글로</translation>
    </message>
</context>
<context>
    <name>WordsLine</name>
    <message>
        <source>Words to go on with…</source>
        <translation>이어 갈 말…</translation>
    </message>
    <message>
        <source>Words to insert into the answer</source>
        <translation>답변에 넣을 말</translation>
    </message>
    <message>
        <source>Insert</source>
        <translation>넣기</translation>
    </message>
</context>
<context>
    <name>WrittenView</name>
    <message>
        <source>{0} tokens, none unexpected</source>
        <translation>토큰 {0}개, 예상 밖 없음</translation>
    </message>
    <message>
        <source>{0} of {1} tokens unexpected, the first at {2}</source>
        <translation>토큰 {1}개 중 {0}개가 예상 밖, 처음 나온 곳은 {2}번째</translation>
    </message>
</context>
</TS>
