<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko" sourcelanguage="en">
<context>
    <name></name>
    <message>
        <source>{name} is no option of a sampler</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no sampler {name} here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no {name} here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} has no value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} takes {range}, not {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} takes a token&apos;s id, + or -, and a number up to 1000 or inf to ban, not {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} takes text, not {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} stands there twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} takes {value} at most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} takes {value} characters at most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} cannot read the file {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a quotation mark is not closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this is no saved sampler chain: {name} {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} acts only where --samplers names it, as in llama.cpp</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no option of a sampler in it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and {0} more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} or more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} to {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a whole number, {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Download it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model that is open stays open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The conversation is as it was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use Text mode with this model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No such file</source>
        <extracomment>title, what happened, what is kept, what to do; {name} are the problem&apos;s parameters.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no file {path}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A folder, not a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is a folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a .gguf file in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} cannot be read: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An empty file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is empty: its download did not begin or broke off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A web page, not a model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is a web page: the page about the model was saved, or one that asks to sign in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Download the .gguf file itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A stand-in, not a model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is only a Git LFS pointer, which stands for the model in a repository.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run `git lfs pull` there, or download the file itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another kind of file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is a {format} file, not a GGUF model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look for a GGUF version of this model, or convert it with llama.cpp&apos;s convert_hf_to_gguf.py.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An outdated format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is in the GGML format of 2023, which llama.cpp no longer reads.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look for a GGUF version of this model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not a model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is not a GGUF file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is cut short</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The end of {file} is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another version of the format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is written in version {version} of GGUF, which this llama.cpp does not read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look for a newer file of this model, or update the program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For another kind of machine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} was written for a big-endian machine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look for the little-endian file of this model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} cannot be understood: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not the first part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is a later part of a model that is split over several files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the part whose name has 00001-of.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A part is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is split over several files, and not all of them are beside it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put all parts into one folder, with the names they were downloaded with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An unknown kind of model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} holds a model of the kind “{architecture}”, which this llama.cpp does not know.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Update llama-cpp-python, or choose another model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only a model&apos;s eyes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is a projector (mmproj), which lets another model see pictures; it writes no text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the language model it belongs to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only an adapter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is a LoRA adapter, a change to another model; it writes no text by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the model it was made for, or one it has been merged into.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parts of the model are missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} has no complete set of weights or no vocabulary ({tensor}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a file that holds the whole model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This model writes no text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is an encoder: it turns text into vectors and has no next token.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a model that generates text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The weights are broken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} gives scores that are not numbers (NaN): its weights are damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model cannot be loaded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} cannot be loaded: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not enough memory for this context</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no room for a context of {n_ctx} tokens.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a smaller context in the settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not enough memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} needs about {needed}, and {available} are free.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close other programs, choose a smaller context, or a smaller model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This model has no chat template</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This model has no chat template: it was not made for conversations.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use Text mode.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The chat template is broken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model&apos;s chat template has an error in line {line}: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No system prompt here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This model&apos;s chat template takes no system prompt: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear the system prompt, or put it into the first message.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The chat template refuses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model&apos;s chat template does not take this conversation: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the messages, or use Text mode.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The chat template failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model&apos;s chat template could not be used: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The chat template does not end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model&apos;s chat template was stopped after {seconds} seconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The chat template wants too much memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model&apos;s chat template was stopped when it wanted more than {megabytes} MB.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The chat template writes too much</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model&apos;s chat template made more than {limit} characters of this conversation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too long</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text has more than {limit} characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send a shorter one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The grammar cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>llama.cpp cannot read this grammar: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last grammar that could be read is no longer in use; all else is as it was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mend it, or switch the grammar off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The grammar does not allow this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Token {place} of the answer is not one that the grammar allows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go back before it, or switch the grammar off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to start from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without any text this model has no first token.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type something.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too long for the context</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The prompt has {n_tokens} tokens, and the context holds {n_ctx}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shorten it, begin a new chat, or choose a bigger context in the settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The context is full</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All {n_ctx} tokens of the context are used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go back and branch, begin a new chat, or choose a bigger context in the settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No such token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no token {token}: this model&apos;s tokens are 0 to {last_token}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At position {position} the model gave scores that are not numbers (NaN).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go back and try another token; if it happens often, the model&apos;s file is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model could not go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>llama.cpp could not evaluate these tokens (code {result}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again, or open the model again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The engine lost its place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The engine stands at position {position}, not {expected}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The conversation is not being saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} cannot be written: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was written before is kept, and the conversation goes on in the window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make room or save it elsewhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk that {file} lies on is too slow.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save it elsewhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file was not written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file that was there before is as it was, and so is the conversation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not a conversation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is no conversation of this program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From a newer program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is written in version {version} of the format, which this program does not read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Update the program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too big</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is bigger than any conversation that this program opens ({size}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} cannot be understood from line {line} on ({reason}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This conversation was held with {name}, which is not open, so it can be looked at but not go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open that model, or begin a new conversation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No model is open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The engine&apos;s process could not be started: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install the program again with its dependencies (llama-cpp-python).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The engine keeps ending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The engine&apos;s process ended {attempts} times at the same work ({reason}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try something else, or another model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A fault in the engine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The engine could not do this: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing to read text with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The engine ended ({reason}). It is started again in safe mode; nothing is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The engine ended ({reason}). It is started again; nothing is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file is longer than {allowed} bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file is no UTF-8 text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file is no TOML: {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a talk has no such key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>takes a text in &quot;quotes&quot;, not {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>takes true or false, not {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>takes a list, not {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>takes a table, not {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>takes a number ({allowed}), not {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>takes a whole number ({allowed}), not {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>takes {allowed}, not {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>takes one of {allowed}, not {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has more than {allowed} characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has {value} entries, {allowed} at most are read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a cue does exactly one of {allowed}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{value}: a talk opens no files; choose the model on the command line (--model FILE)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>u = {u:.4f} is within {close} of a border ({border:.4f}): {text} may become another token elsewhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the vocabulary has no token {text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the grammar does not allow {text} here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the model has ended its turn before, so this cue does nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the model ends its turn before all steps are taken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the context is full</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the model does not come to an end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>scene {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>line {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AheadDialog</name>
    <message>
        <source>Look ahead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>whole words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Breadth: tokens after each place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Depth: steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A step is a word: an unfinished one is finished with its likeliest tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>breadth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>depth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>looking ahead …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} continuations, together {1} of all · raw: temperature 1, no sampler</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The {0} most probable continuations, together {1} of all · raw, no sampler</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrows walk, Enter or a click goes there: the tokens are picked by hand. Esc closes.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AheadView</name>
    <message>
        <source>The most probable continuations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} · {1} · here {2} · path {3} (raw)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AnswersDialog</name>
    <message>
        <source>Whole answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number of answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokens in each answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>answers of up to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drawn beside the conversation, with dice made of the seed: the same come again. Esc closes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>count</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>opening the model once more …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} of {1} drawn, {2} different</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AskLine</name>
    <message>
        <source>What shall we ask?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BarChart</name>
    <message>
        <source>{0} throws</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BiasCard</name>
    <message>
        <source>and {0} more</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BiasRow</name>
    <message>
        <source>Bias of {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ban</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ban {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the bias of {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Bridge</name>
    <message>
        <source>The real model, now</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Canvas</name>
    <message>
        <source>Stage</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChainPanel</name>
    <message>
        <source>drag a card to reorder · Alt+↑ ↓</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this model&apos;s own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>custom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>seed {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChainWords</name>
    <message>
        <source>plain: temperature 1, all else off</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Chart</name>
    <message>
        <source>final {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cut</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>raw {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>drawn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>token {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>chosen here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rank {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} others</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChartHeading</name>
    <message>
        <source>here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>final</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>raw</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>raw model</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChartView</name>
    <message>
        <source>Next token</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CompareView</name>
    <message>
        <source>begin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at the answer&apos;s beginning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>same luck</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>their own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same u at each position in all columns, or other numbers in each</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>after “{0}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>they part at token {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Space takes a token in each column, P plays</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Comparing</name>
    <message>
        <source>column {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the model ended its turn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this place could not be evaluated · Space tries again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Composer</name>
    <message>
        <source>Send</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Esc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Editing an earlier message: sending makes a new branch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Editing an earlier message: a new branch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Editing: a new branch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Message…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text to continue…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evaluate the message (Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evaluate the text (Enter)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ConversationView</name>
    <message>
        <source>Conversation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit message</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CurveView</name>
    <message>
        <source>Two curves: e to the x, and e to the x over T</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DicePage</name>
    <message>
        <source>Throw 1,000 times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from u =</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>came</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The dice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now every token has a probability, and one of them must be chosen. Lay the shares end to end: together they are 1 long. Throw a number u between 0 and 1. The token it falls on is the next one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The dice in this program are a pure function of the seed and the position in the text. The same seed gives the same u, so the same text comes again. Another seed, other luck.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hello has a share of {0}. How often does it come in 1,000 throws?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Always</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} times, exactly</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About {0} times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chance comes near the share, and rarely hits it. How far off it usually is can be computed, too: the square root of n times p times (1 − p).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The number u</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Below the bars is the model&apos;s own strip, with the u of this moment. R throws again for this token, T throws 1,000 times and counts, and neither writes anything.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask “{0}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Throw 1,000 times at the real bars</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move u until it falls on Namaste. How wide is the place you have to hit?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>u = {0} falls on {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Temperature {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DrawCard</name>
    <message>
        <source>draw</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DryCard</name>
    <message>
        <source>breakers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sequence breakers of dry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set apart by blanks. \n is a line end, \x20 a blank, \\ a backslash.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EmptyState</name>
    <message>
        <source>Open a model…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No model is open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a .gguf file, or drop one on this window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say something to the model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Or begin with one of these:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin a text, and the model continues it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Exercise</name>
    <message>
        <source>Try it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not done yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✓ Done</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>Transcript with tints, one HTML page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Transcript, Markdown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every token of the path, CSV</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every token of the path, JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The next token&apos;s distribution, CSV</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The next token&apos;s distribution, JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an unknown model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thinking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conversation with {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Surprise in bits:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>chosen by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} tokens chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>perplexity {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by the dice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>final {0} · raw {1} · rank {2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>surprise {0} · entropy {1} bits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>u {0} · seed {1} · position {2}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FigureDialog</name>
    <message>
        <source>Figure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goes through</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Caption</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PNG, a picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SVG, lines and text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GIF, a short film</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Temperatures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps of the answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} ×</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As on the screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model, prompt, chain, seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FigureMenus</name>
    <message>
        <source>Copy figure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save figure…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Figures</name>
    <message>
        <source>seed {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>redraw {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>evaluated again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>temperature {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This does not fit: choose another size, or fewer bars.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The figure is too large: choose fewer pixels, or SVG.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As large as its content</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slide 16:9 (1280 × 720)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slide 4:3 (1024 × 768)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: the next token of {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bars</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bars and draw</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Luck at three temperatures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sampler chain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stages of the chain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The figure was not copied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>text stays text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figure copied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say something first: figures show the conversation and its next token.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to draw yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the figure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not saved: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figure saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} × {1} pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} × {1} · text stays text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} frames</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Finder</name>
    <message>
        <source>Find a token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part of a token, or its id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>match case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text or id of a token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Found tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter picks the chosen token by hand, Esc closes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no bars to find a token in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no token contains this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rank</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>raw</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>final</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cut by</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FlattenPage</name>
    <message>
        <source>Divided by their sum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flattening: temperature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before softmax, every score can be divided by a number T, the temperature. Nothing else changes: the order stays, the shares still make 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model&apos;s best tokens at the temperature that is set above.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask “{0}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the scores at 1 and 2. Find the temperature at which the second one has a share of {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The scores 1 and 2 have the shares {0} and {1}. What happens to the shares at T = 2?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They come closer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They move apart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They stay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Half the scores are half as far apart. The second one loses, the first one gains. The higher T, the closer they come.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>T → 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>T → ∞</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Temperature {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why do the points come closer?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The curve is stretched to the right: it is less steep by the factor 1/T. Two points with the same distance below then have less difference in height. How many times one share is the other depends on their distance and on T alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Towards T = 0 the difference has no limit, and the best score takes everything: this is called greedy. Towards infinity the curve becomes a flat line: all tokens get the same share, whatever the model thinks of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The height of a point is then its probability</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>score {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FoldLine</name>
    <message>
        <source>skip to the answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>thinking … {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>thought · {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GrammarCard</name>
    <message>
        <source>yes or no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a JSON object</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>small letters only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>examples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grammar in GBNF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at most {0} characters</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GreetingsPage</name>
    <message>
        <source>token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>T = 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the real model the same question. Its six best tokens are kept (top-k 6), then the temperature above is applied. Move it and watch both.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask “{0}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Six greetings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody says hello to a model. It could answer in six languages, and it has scored them: Hello got {0}, the others between {1} and {2}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find the temperature at which Hello gets exactly half, and all the others together the rest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At T = 1 Hello has a share of {0}. What is left of it at T = 5?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hello is still the best, but no longer by much. What it lost went to all the others: each of them now has between {0} and {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Temperature {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hello {0} · all others together {1}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Guess</name>
    <message>
        <source>Show me</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guess first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not quite: the answer is “{0}”.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>Playground</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a model…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lesson</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conversations: open, save, export, recent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokens of this conversation, and how many the model can see at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>context {0} / {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Like the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HintLine</name>
    <message>
        <source>The turn has ended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Continue anyway</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This model has no chat template, so it was opened in Text mode: it continues what you write.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OK</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HoverCard</name>
    <message>
        <source>click: by hand, final 0 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>click: choose it by hand</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <source>Step: append the drawn token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play or pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back one token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forward along the branch; at its tip, step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Return to the end of the branch, with the chain from before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The token before in the text; Enter goes there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The token after in the text; Enter goes there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redraw: throw the dice for the next token again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Again: the whole answer anew, with other luck</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pick one of the first ten tokens by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lower temperature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Higher temperature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tokens through all stages of the chain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bars of the stage before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bars of the stage after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sweep: the top tokens at all temperatures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare: several columns continue the same prompt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same luck at other temperatures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Throw the dice 1,000 times and count</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whole answers: draw many and count them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look ahead: the most probable continuations as a tree</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The conversation as a tree, or the path to here as text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colour the text by something else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the prompt&apos;s tokens and how probable each was</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit the last message: a new branch from there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Insert words of your own into the answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy a figure of what is shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a figure: picture, SVG or film</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a token in the vocabulary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the message field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The best tokens&apos; scores in your hand: exponentials, sum, shares</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The lesson: how scores become a token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave a field; cancel what is going on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New conversation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a conversation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the conversation as a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the conversation or the bars</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Present: everything big on a full screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>next cue or step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pick a token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>temperature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>type a prompt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>guess first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>strip with u</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sampler chain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>two temperatures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tree of tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>text only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1,000 throws</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>other dice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>play, pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>blank screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dark or light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>larger, smaller</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>other screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>twice: leave</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PgDn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PgUp</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Space</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Legend</name>
    <message>
        <source>The thicker a line, the higher its raw path probability: a logarithmic scale.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LessonPanel</name>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page Up scrolls up, and then goes to the page before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page Down scrolls down, and then goes to the next page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lesson</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page {0}: {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Looking</name>
    <message>
        <source>with {0} {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what if</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LookingAhead</name>
    <message>
        <source>stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another place now: Look shows what comes after it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LoopPage</name>
    <message>
        <source>One token at a time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A language model does one thing: it looks at a text and says what might come next. It does not plan a sentence and it does not see the end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the model, then press Space again and again: each press is one turn of the loop. Left goes back. The bars beside show what it chooses from, and a click on a bar chooses for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask “{0}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How does it stop? One token of the vocabulary means: my turn is over. It has a score and a bar like any other, and when it is drawn, the loop ends.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step until the end token comes. Then go back one token, pick another bar, and see how it goes on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You ask a question and the model answers with three sentences. How often did it run?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Once for each sentence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Once for each token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each run gives one token: a word, a part of a word, or a sign. The token is appended, and the whole text goes in again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} so far</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LoopPicture</name>
    <message>
        <source>text so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>scores</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>appended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The loop: the text goes into the model, the model gives scores, one token is chosen and appended</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LuckStrips</name>
    <message>
        <source>Temperature to compare with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>temperature {0}: {1}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Open a model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GGUF models (*.gguf)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This model&apos;s template takes no system prompt.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MessageField</name>
    <message>
        <source>Message</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ModeSwitch</name>
    <message>
        <source>Chat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model continues a text as it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Messages through the model&apos;s own chat template</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This model has no chat template</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ModelSteps</name>
    <message>
        <source>There are no bars yet: ask the model something first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The best score is {0}. It is written as 0 here, and the others by how far they are below it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NameField</name>
    <message>
        <source>name, then Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the preset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the branch</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NextBars</name>
    <message>
        <source>Next token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> · evaluated again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>next token · u = {0}{1}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NextTokenPanel</name>
    <message>
        <source>raw model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>after {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sampler chain in use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} in the vocabulary · top {1} shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>top {1} of {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>evaluated again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These logits had left the memory and were evaluated again; they may differ by some 0.008.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} in the vocabulary · top {1} recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>recorded: raw only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As it was on screen then; nothing here was computed again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NoisePage</name>
    <message>
        <source>Creativity or noise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A higher temperature gives rare tokens a chance. A little of that reads as fresh. But a vocabulary has thousands of tokens that do not fit, and one of them is enough: the text goes on from there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model is asked: “{0}” At which temperature does the text tip over?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Up to about 1 the words differ and the sense stays. At 2 the thousands of improbable tokens are together so probable that one comes soon, and each pulls the next one along. At 5 all is noise.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move one of the temperatures above 1, and find a text in which no token was unexpected.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Notes</name>
    <message>
        <source>the end of the talk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the next scene: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>run to the end of the sentence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>run to the end of the turn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>temperature {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pick {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>throw the dice {0} times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hide the bars</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>show the tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>show everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>panels: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NotesWindow</name>
    <message>
        <source>Notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>since {0}:{1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next: {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>Dismiss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 of {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NumberField</name>
    <message>
        <source>takes {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NumberRow</name>
    <message>
        <source>mostly {0} to {1}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Numbers</name>
    <message>
        <source>just under {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}st</source>
        <comment>1st, 21st</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}nd</source>
        <comment>2nd, 22nd</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}rd</source>
        <comment>3rd, 23rd</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}th</source>
        <comment>4th, 11th</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} or more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} to {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a whole number, {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PanelTools</name>
    <message>
        <source>Find</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Luck</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Throw</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ahead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scores</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figure</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Pencil</name>
    <message>
        <source>Edit message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit this message: a new branch from there ({0} for the last)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Pipeline</name>
    <message>
        <source>{0} others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>point at a token to follow it; choose a heading to see its stage above</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>choose a heading: its stage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>raw model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>final</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} bits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>entropy {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>left {0} in {1} tokens before renormalizing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>left {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing cut: all {0} tokens are left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>left {0} in {1} of {2} tokens, before renormalizing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>left {0} in {1} tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cut by {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>final {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PipelineView</name>
    <message>
        <source>Pipeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cut</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PlayPage</name>
    <message>
        <source>Play</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overrule it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A story about a dog. Step with Space, and click another bar whenever you like.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The greeting, on the bars</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Six tokens. Move the temperature below the bars and watch Hello.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A coin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A thousand throws at one token. Is the coin fair? Press T for a thousand more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whole answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Many answers to the same question, counted. Which one comes most often?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who cut what</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>llama.cpp’s own samplers. Press V to see the tokens shrink from stage to stage.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is all there is to it: scores, softmax, temperature, cuts, dice, and the loop around them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same model, same question, same samplers, same seed. Does the same answer come again?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes, token by token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only at T = 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No, it is chance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The dice are made from the seed. Lock the seed in the line at the bottom, and an answer can be told again. Press R or Ctrl+R to have other luck.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Temperature to begin with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each begins a new conversation; yours can be brought back by one click.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one of them. When you have seen enough, F1 brings you back here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Temperature {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PresentButton</name>
    <message>
        <source>Present</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This conversation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Talks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a talk…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a talk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Talks (*.toml)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Presenting</name>
    <message>
        <source>The grammar does not allow this token here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The talk {0} cannot be given like this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no token {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring it back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The window is where the stage was. The conversation from before is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The presentation is over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is one screen only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No script: Page Down steps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} · scene {1} of {2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model {0} could not be opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The talk is over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press Esc once more to leave.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PresetBar</name>
    <message>
        <source>Sampler chain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Samplers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order, command line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as llama.cpp options</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste llama.cpp options</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset the order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>custom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preset: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>Preview</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RankView</name>
    <message>
        <source>All scores, from the best to the worst</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Reasons</name>
    <message>
        <source>{0}: cut</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>greedy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>too small for a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>banned: its score is −∞</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>top-k: {0}, keeps {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>top-p: {0} reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>min-p: {0} of the top, needs {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>greedy: only the highest stays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>top-nσ: {0} σ below the top, keeps {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>typical-p: {0} bits, typical are {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>xtc: a top choice, {0} ≥ {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mirostat: {0} bits of surprise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>grammar: not allowed here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>logit bias: banned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} left, the others cut by {1}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RescuePage</name>
    <message>
        <source>Cutting the tail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>top-k</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>top-p</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>min-p</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cut off what does not fit before the temperature is applied, and high temperatures become usable. Top-k keeps the k best tokens. Top-p keeps the fewest best ones whose shares reach p together. Min-p keeps all that have at least this part of the best one’s share.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sometimes one token is almost certain, sometimes fifty are good. Which cut does not notice?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Top-k always keeps the same number: too many where the model is sure, too few where it is not. Top-p and min-p look at the shares, so they keep one token here and fifty there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set the temperature to 5. Find a cut with which a text comes that has no unexpected token.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RoadCard</name>
    <message>
        <source>Edit chain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make this the conversation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show this column&apos;s chain in the panel on the right, to change anything in it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goes to the end of this text, with this chain. The others stay in the tree.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Column {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Temperature of column {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text of column {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Temperature {0} in column {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>custom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preset of column {0}: {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goes to the end of this column&apos;s text, with its chain. The others stay in the tree.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take this</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SamplerCard</name>
    <message>
        <source>off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch {0} off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch {0} on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What {0} does</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alt+Up and Alt+Down move it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its place is fixed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>set aside by mirostat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>set aside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>leaves all as it is</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SamplerHelp</name>
    <message>
        <source>Adds to the scores of single tokens; −∞ bans one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Allows only tokens with which the answer can still become a text of the grammar (GBNF). Here it comes first; llama.cpp draws first and draws again if the grammar forbids the token.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lowers tokens that stand among the last n, the prompt&apos;s included, so that they come less.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“Don&apos;t repeat yourself”: lowers a token that would go on with a sequence that was there before, the more the longer it is. No sequence counts across a breaker.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keeps tokens whose score is within n standard deviations of all scores below the highest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keeps the k most probable tokens.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keeps the tokens whose surprise is closest to the entropy, the expected one, until their sum exceeds p. It can cut the most probable token.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keeps the fewest most probable tokens whose sum reaches p, the one that crosses p included.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keeps tokens with at least this share of the most probable one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“Exclude top choices”: with this chance removes every token at or above the threshold but the least of them. It has dice of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Divides the scores: below 1 sharpens, above 1 flattens, 0 keeps the highest only. With a range, T follows the entropy H of the n tokens.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Holds the surprise of what is drawn near tau bits: it cuts what is above μ, and moves μ after each draw. It sets all but bias, grammar and plain temperature aside.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prefers tokens whose probability is near the target, and moves the target so that the running mean of what is drawn stays there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pull request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>source</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ScoresDialog</name>
    <message>
        <source>Scores in your hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Divided by their sum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One more token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One token less</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model’s scores again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The height of a point is then its probability</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Temperature {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model’s best score here is {0}; it stands at 0, the others below it. No other sampler is applied, and nothing of this reaches the conversation.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ScoresPage</name>
    <message>
        <source>of all scores</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scores for every token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The vocabulary is a fixed list of tokens. In every run the model gives each of them a score, the logit: the higher, the better it would fit. It has no other way to say anything.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag through all tokens, from the best to the worst. The dashed line is the score 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask “{0}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rank</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scores are not probabilities yet. Some are negative. Together they do not make 1. And what is a score of 20 worth beside one of 18? The next page turns them into shares.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find the first token whose score is more than {0} below the best one. How far down is it?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text is “How are”. Does the token “elephant” get a score, too?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No, it does not fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes, a low one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only if it is searched for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every token gets one, in every run, however little it fits. Nothing is looked up and nothing is left out: the scores come out of one big multiplication.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no bars yet: ask the model something first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} tokens, {0} scores</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rank {0}: {1} with the score {2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>best</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>worst</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>below 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sum</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SeedField</name>
    <message>
        <source>Seed of the dice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seed of the dice, 0 to {0}: the same seed throws the same dice</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SessionTree</name>
    <message>
        <source>Tree of the conversation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go here	Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name…	F2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide	H</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete	Del</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Sessions</name>
    <message>
        <source>Open a conversation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conversations (*{0})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the conversation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>without a message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{0}”, with {1}. All but the last second of it is there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your last conversation was not closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring it back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read-only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file does not say which model it was held with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This conversation was held with another file of the model {0}, called {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This conversation was held with the model {0}, in the file {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was on screen is shown as it was recorded. With that file open it goes on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} cannot be understood from line {1} on ({2}). What comes before is shown. The file stays as it is; what happens from now on goes to a new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A part of the file is damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SessionsMenu</name>
    <message>
        <source>New conversation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open conversation…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recent</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingsMenu</name>
    <message>
        <source>Answer at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bars glide to new values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logarithmic bars</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>automatic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number of bars</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Context size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Threads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Like the system</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Showing</name>
    <message>
        <source>Read-only: this conversation was held with {0}, which is not open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The bars of the next token come here when the model is loaded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a model to see its next token here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model ended its turn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The engine is evaluating…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was recorded about this place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no bars here: the engine could not evaluate this place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The bars of the next token come here once something is said.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SoftmaxPage</name>
    <message>
        <source>One more score</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One score less</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 and 2 again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From scores to probabilities</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We have scores and want probabilities. Let us invent the way from one to the other. We want as many numbers out as we put in. None of them may be negative. A higher score must give a higher number. And together they must make 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same three steps on the model&apos;s own scores: exponential, sum, share.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask “{0}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go back to the two scores 1 and 2. Move them until the second one has a share of {0}. How far apart are they then? Does it matter where they stand?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two tokens have the scores 1 and 2. Which share should the second one get?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dividing by the sum gives {0}, but it breaks as soon as a score is negative, and scores often are. So we first make every score positive: e to the power of the score. Then we divide by the sum of them all. This is called softmax.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the scores and watch the three steps: exponential, sum, share.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only differences count. Add 1 to every score: each exponential grows by the same factor, the sum does too, and all shares stay what they were.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why e?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any base above 1 would do: 2, 3 or 10. With e, about {0}, the slope of the curve is everywhere as large as its height. That makes all later sums short, and training a model is full of such sums. Drag the point, and compare height and slope for the three bases.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Base {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place of the point</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>token {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Sparkline</name>
    <message>
        <source>Entropy over time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} bits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entropy at each token, 0 to {0:g} bits in all columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>entropy at each token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0 to {0:g} bits</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Stage</name>
    <message>
        <source>others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cut</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} throws</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>temperature {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>entropy {0} bits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} bits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about {0} real choices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} choices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>temperature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} · seed {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the dice show u = {0} and land on {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>u = {0} lands on {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>u = {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no sampler acts: these are the model&apos;s own probabilities</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the model&apos;s own probabilities</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and {0} more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cut {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cut {0} tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} → {1} bits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>plain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model is being loaded…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No model is open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model ended its turn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model reads…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model could not go on here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press Enter and type what to ask.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StageNotes</name>
    <message>
        <source>would cut everything: keeps the best token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>keeps the best token only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cut nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cut {0}, {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>entropy {0} → {1} bits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>T {0} from entropy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing was said yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} lowered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waits for its breakers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no repetition to go on with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no repetition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: {1} repeated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>did not fire ({0} &gt; {1})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fired ({0} ≤ {1})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no two above {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>μ {0} bits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>running mean {0}, aims at {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mean {0}, aims at {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waits for the engine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>allows {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} raised</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StageWindow</name>
    <message>
        <source>Presentation</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>safe mode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This processor&apos;s AMX units make llama.cpp crash: they are left out, it is a little slower</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} {1} % · Esc cancels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>step {0} ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every change is on the disk at most a second later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} of {1} tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Locked: a new conversation keeps this seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not locked: a new conversation gets a new seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>loading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>evaluating</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>playing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the turn has ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no bars at this place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>read-only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the engine is starting again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the engine has stopped</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StepsTable</name>
    <message>
        <source>score</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sum</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Strip</name>
    <message>
        <source>(seed {0}, position {1})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(seed {0}, position {1}, redraw {2})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>draw u = </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> lands on </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> — click a bar to overrule the dice</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StripBar</name>
    <message>
        <source>Draw</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SweepLegend</name>
    <message>
        <source>Probabilities at this temperature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all others</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SweepPanel</name>
    <message>
        <source>final probability at every temperature, the rest of the chain as it is · drag the line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>final probability at every temperature · drag the line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>drag the line</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SweepPlot</name>
    <message>
        <source>Final probabilities over temperature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>entropy: {0} bits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>T = {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SystemPrompt</name>
    <message>
        <source>Conversation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>system prompt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The template&apos;s own switch: the model thinks before it answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the model is told before the conversation begins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>System prompt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It counts from the next message on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>system prompt: on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>think first: on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>think first: off</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TangentView</name>
    <message>
        <source>A curve with its tangent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>height {0}, slope {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>height {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>slope {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Tellings</name>
    <message>
        <source>Open another model…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The engine was started again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The grammar does not allow {0} here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed. Pick another token, or switch the grammar off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch the grammar off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The template wrote the history anew</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This model&apos;s chat template renders earlier messages differently once the dialogue goes on, so all of it was evaluated again as a new branch. The old one is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A new conversation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The one before is among the recent conversations, or comes back at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring it back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open it all the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needs about {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} of memory are free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied as options of llama.cpp</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was taken from the clipboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken from the clipboard, but for what follows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some of this model&apos;s own sampler settings were left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rest was loaded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some of your presets could not be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The preset {0} was deleted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a preset {0} already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the name is taken, or there are too many</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The preset was not saved</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TemperatureBody</name>
    <message>
        <source>Temperature </source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TemperaturePanel</name>
    <message>
        <source>Temperature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sweep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Temperature {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} bits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>raw model: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>raw {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>entropy {entropy} · about {choices} real choices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{entropy} · about {choices} choices</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TemperatureSlider</name>
    <message>
        <source>0 greedy</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TextFoot</name>
    <message>
        <source>prompt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the prompt&apos;s tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Insert words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Return</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>prompt {0} %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>colour: {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TextsPage</name>
    <message>
        <source>Write again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other dice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These are real answers of the model that is open, written by a second engine beside your conversation. All four have the same dice. Marked tokens had less than {0} before any sampler: the model did not expect them.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ThrowsBar</name>
    <message>
        <source>Again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} throws, {1} different tokens · {2} of {3} rows within the expected deviation · nothing appended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} throws · {1} of {2} rows within the expected deviation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} throws · {1} of {2} as expected</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Tints</name>
    <message>
        <source>surprise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>probability</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rank</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>entropy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>who chose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Surprise: -log₂ of the token&apos;s raw probability, in bits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Final probability of the token when it was chosen (prompt: raw)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rank of the token among all that could come there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entropy of the raw distribution at the token&apos;s place, in bits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who chose the token: the dice, a hand, or the prompt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No colours: just to read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>prompt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>perplexity </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>path </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} tokens/s</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TokenCard</name>
    <message>
        <source>id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rank</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>logit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>surprise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} bits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>raw</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>after {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>final</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>if u is in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} to {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rank {0} · surprise {1} bits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from the prompt; nothing stands before it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from the prompt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>id {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>entropy {0} bits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>entropy {0} bits final, {1} raw</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>picked by hand, u = {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>drawn, u = {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TokenField</name>
    <message>
        <source>token or id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Token to bias, by its text or id</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TokensView</name>
    <message>
        <source>The answer, token by token</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Transport</name>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redraw</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How fast and how far Play goes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speed: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play until</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as fast as it goes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0:g} tok/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sentence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the end of the sentence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>turn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the end of the turn</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Tree</name>
    <message>
        <source>{0} hidden</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter shows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>message: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>raw path probability {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>perplexity {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TreePage</name>
    <message>
        <source>Smaller (−)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Larger (+)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Undo</name>
    <message>
        <source>step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pick</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>play</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>redraw</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sampler</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>restore</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>name</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ViewSwitch</name>
    <message>
        <source>Path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tree</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The path to here as text</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WordsLine</name>
    <message>
        <source>Words to go on with…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words to insert into the answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Insert</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WrittenView</name>
    <message>
        <source>{0} tokens, none unexpected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} of {1} tokens unexpected, the first at {2}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>chip</name>
    <message>
        <source>The bars show this stage of the chain. Back to the final distribution.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
